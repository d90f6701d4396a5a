import { payoutLinkSchema } from '@nbbang/domain/records/payout';
import * as v from 'valibot';

/**
 * A payment link as it is stored: `toss.me/빵` is `https://toss.me/%EB%B9%B5`. Nothing is '', and null says that it
 * is no address of the web that one can be sent to.
 */
export function toPayoutLink(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return '';
  const address = /^https?:\/\//i.test(text) ? text.replace(/^http:/i, 'https:') : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const { href } = new URL(address);
  return v.is(payoutLinkSchema, href) ? href : null;
}
