import * as v from 'valibot';
import { idSchema, instantMsSchema, uidSchema } from './fields.ts';

/** 22 characters of 62 hold 130.9 bits: nobody guesses a code. */
export const inviteCodeLength = 22;

/** What a link holds. Whoever has it may see the group's name and join. */
export const inviteCodeSchema = v.pipe(v.string(), v.regex(new RegExp(`^[A-Za-z0-9]{${inviteCodeLength}}$`)));

/** SHA-256 of the code, in hex. */
export const inviteIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** A group has so many links that can be used, and a member makes so many within 24 hours. */
export const inviteLimits = { live: 10, madeInADay: 20 } as const;

/** `invites/{sha256 of the code, hex}`. The code itself is never stored; only its holder knows it. */
export const inviteSchema = v.strictObject({
  groupId: idSchema,
  createdBy: uidSchema,
  createdAt: instantMsSchema,
  expiresAt: instantMsSchema,
  maxUses: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** The uids that joined with this code: a repeated call is not a second use. */
  usedBy: v.array(uidSchema),
  /**
   * When it ended before its time: somebody revoked it, whoever made it is not in the group any more, or its last use
   * was made. Null while it is live, as far as that is concerned: so a query for live ones finds few others (those used
   * up before this was written).
   */
  revokedAt: v.nullable(instantMsSchema),
});

export type Invite = v.InferOutput<typeof inviteSchema>;
