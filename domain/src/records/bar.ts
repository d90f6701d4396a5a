import * as v from 'valibot';
import { instantMsSchema, limits, memberIdSchema, textSchema, uidSchema } from './fields.ts';

/**
 * `groups/{groupId}/bars/{uid}`: this account was removed from the group and may not come back with a link, until an
 * owner lets it in again, which deletes the bar. It says who the account was, whom the group may not know any more.
 */
export const barSchema = v.strictObject({
  memberId: memberIdSchema,
  name: textSchema(limits.memberName),
  /** Who removed it. */
  barredBy: uidSchema,
  barredAt: instantMsSchema,
});

/** How many a client may list at once: the rules' bound. */
export const mostBarsListed = 100;

export type Bar = v.InferOutput<typeof barSchema>;
