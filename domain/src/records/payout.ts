import * as v from 'valibot';
import { instantMsSchema, limits } from './fields.ts';

const lineSchema = v.pipe(v.string(), v.maxLength(limits.payoutText), v.regex(/^[^\n\r]*$/));

/**
 * A web address of `https`, written in ASCII as browsers send it: no other scheme is ever offered to open, and the host
 * is what it looks like.
 */
export const payoutLinkSchema = v.union([
  v.literal(''),
  v.pipe(
    v.string(),
    v.maxLength(limits.payoutLink),
    v.regex(/^https:\/\/[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:[0-9]{1,5})?([/?#][!-~]*)?$/),
  ),
]);

/**
 * `groups/{groupId}/payouts/{memberId}`: where others may send what they owe this member. Written by the member's own
 * account, read by members, gone with the membership. Something to copy or to open is there: a number or a link.
 */
export const payoutSchema = v.pipe(
  v.strictObject({
    bank: lineSchema,
    number: lineSchema,
    holder: lineSchema,
    link: payoutLinkSchema,
    updatedAt: instantMsSchema,
  }),
  v.check(({ number, link }) => /\S/.test(number) || link !== '', 'needs a number or a link'),
);

export type Payout = v.InferOutput<typeof payoutSchema>;
