import { expect, test } from 'vitest';
import { toMinorUnits, zeroMinor } from '@nbbang/domain/money/minor-units';
import type { MemberTotals } from '@nbbang/domain/records/totals';
import { makeMember } from '@nbbang/domain/testing/make-group';
import en from '#i18n/messages-en.ts';
import ko from '#i18n/messages-ko.ts';
import { reasonOf } from './reason-of.ts';
import { toPlan } from './settlement-plan.ts';

const members = {
  a: makeMember('지영'),
  b: makeMember('민수'),
  c: makeMember('수아'),
  d: makeMember('현우'),
  e: makeMember('은별'),
};

/** Balances that are all paid or all owed. */
const owing = (nets: Record<string, number>): Record<string, MemberTotals> =>
  Object.fromEntries(
    Object.entries(nets).map(([id, net]) => [
      id,
      {
        paid: toMinorUnits(Math.max(net, 0)),
        share: toMinorUnits(Math.max(-net, 0)),
        sent: zeroMinor,
        received: zeroMinor,
      },
    ]),
  );

const reasons = (nets: Record<string, number>, own: string, locale: 'ko' | 'en') =>
  toPlan(owing(nets), own, 1).transfers.map((transfer) =>
    reasonOf(transfer, { members, ownMemberId: own, m: locale === 'ko' ? ko : en, locale }),
  );

test('two whose balances are opposite', () => {
  expect(reasons({ a: 100, b: -100 }, 'x', 'ko')).toEqual(['두 사람끼리 딱 맞아떨어져요.']);
});

test('a few among themselves, apart from the others', () => {
  const nets = { a: 100, b: -60, c: -40, d: 7, e: -7 };
  expect(reasons(nets, 'a', 'ko')).toEqual([
    '나·민수·수아끼리 계산이 맞아요. 민수는 이걸로 다 보내요.',
    '나·민수·수아끼리 계산이 맞아요. 수아는 이걸로 다 보내요.',
    '두 사람끼리 딱 맞아떨어져요.',
  ]);
  expect(reasons(nets, 'b', 'en')[0]).toBe(
    'It comes out even among you, 수아, and 지영. That is all you owe.',
  );
});

test('everybody together: what the transfer does for its two', () => {
  const nets = { a: 60, b: 40, c: -70, d: -30 };
  expect(reasons(nets, 'x', 'ko')).toEqual([
    '지영은 이걸로 다 받아요.',
    '현우는 이걸로 다 보내요.',
    '수아는 여러 사람에게 나눠 보내요.',
  ]);
});
