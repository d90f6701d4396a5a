import fc from 'fast-check';
import { changesBetween } from '@nbbang/domain/expense/changes';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import type { Activity, Change } from '@nbbang/domain/records/activity';
import { expenseArb } from '@nbbang/domain/testing/random-expense';
import { describe, expect, it } from 'vitest';
import type { Member } from '@nbbang/domain/records/group';
import en from '#i18n/messages-en.ts';
import ko from '#i18n/messages-ko.ts';
import { detailsOf, sentenceOf } from './activity-words.ts';
import { changeWords } from './change-words.ts';
import type { Words } from './split-words.ts';

const member = (name: string, uid: string | null): Member => ({
  name,
  uid,
  role: 'member',
  status: 'active',
});
const members = { anna: member('지영', 'uid-anna'), minsu: member('민수', null) };
const shared = { members, uid: 'uid-anna', ownMemberId: 'anna', currency: 'KRW', today: '2026-11-25' };
const korean: Words = { ...shared, m: ko, locale: 'ko' };
const english: Words = { ...shared, m: en, locale: 'en' };

const amount: Change = { field: 'amountMinor', before: toMinorUnits(40_000), after: toMinorUnits(128_000) };
const entry = (changes: Partial<Activity>): Activity => ({
  what: 'edited',
  expenseId: 'e1',
  revision: 2,
  actorUid: 'uid-minsu',
  memberId: 'minsu',
  at: 1,
  kind: 'expense',
  title: '흑돼지 2차',
  amountMinor: toMinorUnits(128_000),
  currency: 'KRW',
  transfer: null,
  changes: [],
  ...changes,
});

describe('an activity in words', () => {
  it.each<[Partial<Activity>, string, string]>([
    [{}, '민수님이 흑돼지 2차를 고쳤어요', '민수 edited 흑돼지 2차'],
    [{ actorUid: 'uid-anna', memberId: 'anna' }, '내가 흑돼지 2차를 고쳤어요', 'You edited 흑돼지 2차'],
    [{ what: 'created', title: '택시' }, '민수님이 택시를 적었어요', '민수 added 택시'],
    [{ what: 'deleted', title: '점심' }, '민수님이 점심을 지웠어요', '민수 deleted 점심'],
    [
      { what: 'restored', memberId: null },
      '나간 사람이 흑돼지 2차를 되살렸어요',
      'Someone who left restored 흑돼지 2차',
    ],
    [{ what: 'created', kind: 'transfer', title: '' }, '민수님이 보낸 돈을 적었어요', '민수 added a payment'],
  ])('%o', (changes, inKorean, inEnglish) => {
    expect(sentenceOf(entry(changes), korean).join('')).toBe(inKorean);
    expect(sentenceOf(entry(changes), english).join('')).toBe(inEnglish);
  });

  it.each<[Partial<Activity>, string]>([
    [{}, '₩128,000'],
    [{ transfer: { from: 'minsu', to: 'anna' } }, '민수 → 나 · ₩128,000'],
    [{ changes: [amount] }, '금액 ₩40,000 → ₩128,000'],
    [{ changes: [amount, { field: 'note', before: '', after: 'x' }] }, '금액 ₩40,000 → ₩128,000 외 1가지'],
  ])('details of %o', (changes, said) => {
    expect(detailsOf(entry(changes), korean)).toBe(said);
  });
});

describe('a change in words', () => {
  it.each<[Change, string, string]>([
    [{ field: 'note', before: '', after: '현금' }, '없음', '현금'],
    [{ field: 'category', before: null, after: 'cafe' }, '없음', '카페'],
    [{ field: 'date', before: '2026-11-24', after: '2026-11-25' }, '어제', '오늘'],
    [
      {
        field: 'payers',
        before: { minsu: toMinorUnits(3) },
        after: { minsu: toMinorUnits(1), anna: toMinorUnits(2) },
      },
      '민수',
      '민수 ₩1, 나 ₩2',
    ],
    [
      {
        field: 'split',
        before: { mode: 'equal', participants: ['anna', 'minsu'] },
        after: { mode: 'shares', weights: { anna: 150, minsu: 100 } },
      },
      '똑같이 · 나, 민수',
      '비율 · 나 1.5몫, 민수 1몫',
    ],
    [
      {
        field: 'split',
        before: { mode: 'percentage', basisPoints: { anna: 3_333, minsu: 6_667 } },
        after: { mode: 'outline', of: 'items', participants: ['anna', 'minsu'] },
      },
      '퍼센트 · 나 33.33%, 민수 66.67%',
      '항목 · 2명',
    ],
    [
      {
        field: 'foreign',
        before: null,
        after: { currency: 'USD', amountMinor: toMinorUnits(950), rate: '1352.5' },
      },
      '없음',
      'US$9.50 (1 USD = 1352.5 KRW)',
    ],
  ])('%o', (change, before, after) => {
    expect(changeWords(change, korean)).toMatchObject({ before, after });
  });

  it('says something of any change, and never the same of both sides', () => {
    const sides = { ...korean, members: {}, ownMemberId: null };
    fc.assert(
      fc.property(expenseArb, expenseArb, (a, b) => {
        for (const change of changesBetween(a, b)) {
          const { label, before, after } = changeWords(change, sides);
          expect([label, before, after].every((text) => /\S/.test(text))).toBe(true);
          // Members without names look alike, and a receipt is said in few words.
          if (change.field !== 'payers' && change.field !== 'split') expect(before).not.toBe(after);
        }
      }),
    );
  });
});
