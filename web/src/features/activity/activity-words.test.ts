import fc from 'fast-check';
import { changesBetween } from '@nbbang/domain/expense/changes';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import type {
  Change,
  CommentActivity,
  ExpenseActivity,
  GroupActivity,
  GroupChange,
} from '@nbbang/domain/records/activity';
import { expenseArb } from '@nbbang/domain/testing/random-expense';
import { describe, expect, it } from 'vitest';
import { makeMember } from '@nbbang/domain/testing/make-group';
import en from '#i18n/messages-en.ts';
import ko from '#i18n/messages-ko.ts';
import { detailsOf, sentenceOf } from './activity-words.ts';
import { changeWords } from '#group/change-words.ts';
import type { Reader } from '#group/reader.ts';

const members = { anna: makeMember('지영', { uid: 'uid-anna' }), minsu: makeMember('민수') };
const shared = { members, uid: 'uid-anna', ownMemberId: 'anna', currency: 'KRW', today: '2026-11-25' };
const korean: Reader = { ...shared, m: ko, locale: 'ko' };
const english: Reader = { ...shared, m: en, locale: 'en' };

const amount: Change = { field: 'amountMinor', before: toMinorUnits(40_000), after: toMinorUnits(128_000) };
/** Goes with the amount: whoever paid alone paid all of it. */
const paidAlone: Change = {
  field: 'payers',
  before: { minsu: toMinorUnits(40_000) },
  after: { minsu: toMinorUnits(128_000) },
};
const entry = (changes: Partial<ExpenseActivity>): ExpenseActivity => ({
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
  it.each<[Partial<ExpenseActivity>, string, string]>([
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
    [
      { what: 'received', kind: 'transfer', title: '' },
      '민수님이 보낸 돈을 받았다고 확인했어요',
      '민수 confirmed receiving a payment',
    ],
  ])('%o', (changes, inKorean, inEnglish) => {
    expect(sentenceOf(entry(changes), korean).join('')).toBe(inKorean);
    expect(sentenceOf(entry(changes), english).join('')).toBe(inEnglish);
  });

  it.each<[Partial<ExpenseActivity>, string]>([
    [{}, '₩128,000'],
    [{ transfer: { from: 'minsu', to: 'anna' } }, '민수 → 나 · ₩128,000'],
    [{ changes: [amount] }, '금액 ₩40,000 → ₩128,000'],
    [{ changes: [amount, paidAlone] }, '금액 ₩40,000 → ₩128,000'],
    [
      { since: 1, revision: 4, changes: [amount] },
      '금액 ₩40,000 → ₩128,000 · 그사이 다른 사람이 고친 것도 있을 수 있어요',
    ],
    [{ since: 0, what: 'created', revision: 2 }, '₩128,000'],
    [{ changes: [amount, { field: 'note', before: '', after: 'x' }] }, '금액 ₩40,000 → ₩128,000 외 1가지'],
  ])('details of %o', (changes, said) => {
    expect(detailsOf(entry(changes), korean)).toBe(said);
  });
});

describe('a comment in words', () => {
  const comment: CommentActivity = {
    what: 'commented',
    actorUid: 'uid-minsu',
    memberId: 'minsu',
    at: 1,
    expenseId: 'e1',
    kind: 'expense',
    title: '흑돼지 2차',
    transfer: null,
    commentId: 'c1',
  };

  it('says on what, not what', () => {
    expect(sentenceOf(comment, korean).join('')).toBe('민수님이 흑돼지 2차에 댓글을 남겼어요');
    expect(sentenceOf(comment, english).join('')).toBe('민수 commented on 흑돼지 2차');
    expect(detailsOf(comment, korean)).toBe('');
  });

  it('names who sent and received, on a transfer without a title', () => {
    const onTransfer: CommentActivity = {
      ...comment,
      kind: 'transfer',
      title: '',
      transfer: { from: 'minsu', to: 'anna' },
    };
    expect(sentenceOf(onTransfer, korean).join('')).toBe('민수님이 보낸 돈에 댓글을 남겼어요');
    expect(detailsOf(onTransfer, korean)).toBe('민수 → 나');
  });
});

describe('what became of the group, in words', () => {
  const group = (changes: GroupChange[], more: Partial<GroupActivity> = {}): GroupActivity => ({
    what: 'groupChanged',
    actorUid: 'uid-minsu',
    memberId: 'minsu',
    at: 1,
    changes,
    ...more,
  });
  const member = (how: Extract<GroupChange, { field: 'member' }>['how'], memberId: string, name: string) =>
    group([{ field: 'member', how, memberId, name }]);

  it.each<[GroupActivity, string, string]>([
    [group([], { what: 'groupCreated' }), '민수님이 모임을 만들었어요', '민수 made the group'],
    [
      group([], { what: 'groupCreated', actorUid: 'uid-anna', memberId: 'anna' }),
      '내가 모임을 만들었어요',
      'You made the group',
    ],
    [
      group([{ field: 'name', before: '여행', after: '제주' }]),
      '민수님이 모임 이름을 제주로 바꿨어요',
      '민수 renamed the group to 제주',
    ],
    [
      group([{ field: 'name', before: '여행', after: '우리 집' }]),
      '민수님이 모임 이름을 우리 집으로 바꿨어요',
      '민수 renamed the group to 우리 집',
    ],
    [
      group([{ field: 'emoji', before: '🍞', after: '🍊' }]),
      '민수님이 모임 그림을 바꿨어요 🍊',
      '민수 changed the group’s picture to 🍊',
    ],
    [
      group([{ field: 'currency', before: 'KRW', after: 'USD' }]),
      '민수님이 통화를 미국 달러로 바꿨어요',
      '민수 changed the currency to US Dollar',
    ],
    [group([{ field: 'archived', after: true }]), '민수님이 모임을 보관했어요', '민수 archived the group'],
    [
      group([{ field: 'archived', after: false }]),
      '민수님이 보관한 모임을 다시 꺼냈어요',
      '민수 took the group out of the archive',
    ],
    [group([{ field: 'defaultSplit' }]), '민수님이 기본 나누기를 바꿨어요', '민수 changed the default split'],
    [group([{ field: 'weights' }]), '민수님이 가구 비율을 바꿨어요', '민수 changed the household weights'],
    [member('added', 'sua1', '수아'), '민수님이 수아님을 더했어요', '민수 added 수아'],
    [member('added', 'anna', '지영'), '민수님이 나를 더했어요', '민수 added you'],
    [member('joined', 'minsu', '민수'), '민수님이 들어왔어요', '민수 joined'],
    [
      member('claimed', 'minsu', '민수'),
      '민수님이 적혀 있던 이름으로 들어왔어요',
      '민수 joined under a name that was there',
    ],
    [member('claimed', 'sua1', '수아'), '민수님이 수아로 자리를 옮겼어요', '민수 moved to the place of 수아'],
    [
      group([
        { field: 'member', how: 'claimed', memberId: 'minsu', name: '민수', netMinor: toMinorUnits(500) },
      ]),
      '민수님이 적혀 있던 이름으로 들어왔어요 (그때 받을 돈 ₩500)',
      '민수 joined under a name that was there (then owed ₩500)',
    ],
    [
      group([
        { field: 'member', how: 'claimed', memberId: 'sua1', name: '수아', netMinor: toMinorUnits(-500) },
      ]),
      '민수님이 수아로 자리를 옮겼어요 (그때 보낼 돈 ₩500)',
      '민수 moved to the place of 수아 (then owing ₩500)',
    ],
    [
      group([
        { field: 'member', how: 'claimed', memberId: 'minsu', name: '민수', netMinor: toMinorUnits(0) },
      ]),
      '민수님이 적혀 있던 이름으로 들어왔어요',
      '민수 joined under a name that was there',
    ],
    [member('left', 'minsu', '민수'), '민수님이 나갔어요', '민수 left'],
    [
      group([{ field: 'name', before: '여행', after: '제주' }], {
        ...{ actorUid: 'uid-sua', memberId: 'sua1', actorName: '수아' },
      }),
      '수아님이 모임 이름을 제주로 바꿨어요',
      '수아 renamed the group to 제주',
    ],
    [
      group([{ field: 'weights' }], { actorUid: 'uid-sua', memberId: 'sua1' }),
      '나간 사람이 가구 비율을 바꿨어요',
      'Someone who left changed the household weights',
    ],
    [
      group([{ field: 'member', how: 'left', memberId: 'sua1', name: '수아' }], {
        actorUid: 'uid-sua',
        memberId: null,
      }),
      '수아님이 나갔어요',
      '수아 left',
    ],
    [member('removed', 'sua1', '수아'), '민수님이 수아님을 내보냈어요', '민수 removed 수아'],
    [
      group([{ field: 'memberName', memberId: 'sua1', before: '수아', after: '이수아' }]),
      '민수님이 수아님 이름을 이수아로 바꿨어요',
      '민수 renamed 수아 to 이수아',
    ],
    [
      group([{ field: 'role', memberId: 'anna', after: 'owner' }]),
      '민수님이 나를 모임장으로 정했어요',
      '민수 made you an owner',
    ],
    [
      group([{ field: 'role', memberId: 'minsu', after: 'member' }], {
        actorUid: 'uid-anna',
        memberId: 'anna',
      }),
      '내가 민수님을 모임장에서 내렸어요',
      'You made 민수 an ordinary member',
    ],
  ])('%o', (activity, inKorean, inEnglish) => {
    expect(sentenceOf(activity, korean).join('')).toBe(inKorean);
    expect(sentenceOf(activity, english).join('')).toBe(inEnglish);
    expect(detailsOf(activity, korean)).toBe('');
  });

  it('stresses names, and nothing else', () => {
    const stressed = (activity: GroupActivity) =>
      sentenceOf(activity, korean).filter((_, at) => at % 2 === 0);
    expect(stressed(member('added', 'sua1', '수아'))).toEqual(['민수', '수아']);
    expect(stressed(member('left', 'minsu', '민수'))).toEqual(['민수']);
    const renamed = group([{ field: 'memberName', memberId: 'sua1', before: '수아', after: '이수아' }]);
    expect(stressed(renamed)).toEqual(['민수', '수아', '이수아']);
    const takenOver = group([
      { field: 'member', how: 'claimed', memberId: 'minsu', name: '민수', netMinor: toMinorUnits(500) },
    ]);
    expect(stressed(takenOver)).toEqual(['민수', '₩500']);
  });

  it('says of one write the first change in the sentence, the others below it', () => {
    const several = group([
      { field: 'name', before: '여행', after: '제주' },
      { field: 'emoji', before: '🍞', after: '🍊' },
      { field: 'member', how: 'added', memberId: 'sua1', name: '수아' },
    ]);
    expect(detailsOf(several, korean)).toBe('모임 그림을 바꿨어요 🍊 · 수아님을 더했어요');
    expect(detailsOf(several, english)).toBe('changed the group’s picture to 🍊 · added 수아');
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
