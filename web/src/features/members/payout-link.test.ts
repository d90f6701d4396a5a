import { payoutLinkSchema } from '@nbbang/domain/records/payout';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { toPayoutLink } from './payout-link.ts';

test.each([
  ['', ''],
  ['   ', ''],
  ['toss.me/bbang', 'https://toss.me/bbang'],
  ['  https://qr.kakaopay.com/FAB?x=1#y ', 'https://qr.kakaopay.com/FAB?x=1#y'],
  ['HTTP://Toss.me', 'https://toss.me/'],
  ['toss.me/빵', 'https://toss.me/%EB%B9%B5'],
  ['빵집.kr/지영', 'https://xn--oy3bu1s.kr/%EC%A7%80%EC%98%81'],
  ['toss.me:8443/a', 'https://toss.me:8443/a'],
])('%j is %j', (typed, link) => {
  expect(toPayoutLink(typed)).toBe(link);
});

test.each([
  'javascript:alert(1)',
  'ftp://toss.me/a',
  'mailto:a@toss.me',
  'https://toss.me@evil.example/',
  'localhost',
  'just words',
  'https://',
  `toss.me/${'a'.repeat(300)}`,
])('%j is no link', (typed) => {
  expect(toPayoutLink(typed)).toBeNull();
});

test('whatever is typed becomes a link the record takes, the same when typed again, or none', () => {
  const unit = fc.constantFrom(...'abz09가힣.:@/?# -[]'.split(''));
  const like = fc.tuple(fc.constantFrom('', 'http://', 'https://'), fc.string({ unit, maxLength: 20 }));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        like.map((parts) => parts.join('')),
      ),
      (typed) => {
        const link = toPayoutLink(typed);
        if (link === null) return;
        expect(v.is(payoutLinkSchema, link)).toBe(true);
        expect(toPayoutLink(link)).toBe(link);
      },
    ),
    { numRuns: 1_000 },
  );
});
