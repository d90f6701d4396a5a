import * as v from 'valibot';
import { idSchema, instantMsSchema, uidSchema } from './fields.ts';

/** `invites/{sha256 of the code, hex}`. The code itself is never stored; only its holder knows it. */
export const inviteSchema = v.strictObject({
  groupId: idSchema,
  createdBy: uidSchema,
  createdAt: instantMsSchema,
  expiresAt: instantMsSchema,
  maxUses: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** The uids that joined with this code: a repeated call is not a second use. */
  usedBy: v.array(uidSchema),
  revokedAt: v.nullable(instantMsSchema),
});

export type Invite = v.InferOutput<typeof inviteSchema>;
