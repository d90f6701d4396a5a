import { expenseSchema, type Expense } from '@nbbang/domain/records/expense';
import { groupSchema, type Group } from '@nbbang/domain/records/group';
import { userSchema, type User } from '@nbbang/domain/records/user';
import * as v from 'valibot';

const dayMs = 24 * 60 * 60 * 1000;

export const demoGroupId = 'demoJejuTrip';

const members = { jiyoung: '지영', minsu: '민수', sooah: '수아', hyunwoo: '현우' } as const;
type DemoMember = keyof typeof members;
const everyone = Object.keys(members) as DemoMember[];

type DemoEntry = {
  daysAgo: number;
  title: string;
  amountMinor: number;
  /** All of the amount, unless each says how much. */
  paidBy: DemoMember | Partial<Record<DemoMember, number>>;
  /** As they are stored; the schema reads them. */
  split?: object;
  foreign?: object;
} & Partial<Pick<Expense, 'kind' | 'category' | 'note'>>;

/** What the app can tell, oldest first. Without `split`, everyone shares equally. */
const entries: readonly DemoEntry[] = [
  {
    ...{ daysAgo: 6, title: '항공권', amountMinor: 412_000, category: 'transport', paidBy: 'jiyoung' },
    split: {
      mode: 'exact',
      amountsMinor: { jiyoung: 98_000, minsu: 98_000, sooah: 118_000, hyunwoo: 98_000 },
    },
  },
  {
    ...{ daysAgo: 5, title: '렌터카 3일', amountMinor: 186_000, category: 'transport', paidBy: 'minsu' },
    note: '보험 포함, 제주공항 반납',
  },
  {
    ...{ daysAgo: 5, title: '흑돼지 저녁', amountMinor: 128_500, category: 'food', paidBy: 'sooah' },
    split: {
      mode: 'items',
      titles: ['흑돼지 모둠', '한라산', '냉면'],
      amountsMinor: [96_000, 20_000, 12_500],
      claimedBy: ['jiyoung,minsu,sooah,hyunwoo', 'minsu,hyunwoo,hyunwoo', 'jiyoung'],
      taxMinor: 0,
      tipMinor: 0,
      discountMinor: 0,
    },
  },
  {
    ...{ daysAgo: 4, title: '숙소 2박', amountMinor: 320_000, category: 'lodging' },
    paidBy: { jiyoung: 200_000, hyunwoo: 120_000 },
    split: { mode: 'shares', weights: { jiyoung: 100, minsu: 100, sooah: 100, hyunwoo: 200 } },
  },
  { daysAgo: 4, title: '카페 델문도', amountMinor: 31_200, category: 'cafe', paidBy: 'hyunwoo' },
  {
    ...{ daysAgo: 3, title: '우도 배편', amountMinor: 42_000, category: 'activities', paidBy: 'minsu' },
    split: { mode: 'equal', participants: ['jiyoung', 'minsu', 'sooah'] },
  },
  {
    ...{
      daysAgo: 3,
      title: '온라인 투어 예약',
      amountMinor: 60_856,
      category: 'activities',
      paidBy: 'sooah',
    },
    foreign: { currency: 'USD', amountMinor: 4_500, rate: '1352.35' },
    split: {
      mode: 'percentage',
      basisPoints: { jiyoung: 2_500, minsu: 2_500, sooah: 2_500, hyunwoo: 2_500 },
    },
  },
  {
    ...{ daysAgo: 2, title: '감귤 선물', amountMinor: 54_000, category: 'gifts', paidBy: 'sooah' },
    split: {
      mode: 'adjustment',
      participants: ['jiyoung', 'sooah'],
      adjustmentsMinor: { sooah: 6_000 },
    },
  },
  {
    ...{
      daysAgo: 2,
      title: '렌터카 보증금 환급',
      amountMinor: 30_000,
      category: 'transport',
      paidBy: 'minsu',
    },
    kind: 'income',
  },
  {
    ...{ daysAgo: 1, title: '', amountMinor: 60_000, kind: 'transfer', paidBy: 'minsu' },
    split: { mode: 'equal', participants: ['jiyoung'] },
  },
];

export function demoUser(nowMs: number): User {
  return v.parse(userSchema, { name: members.jiyoung, language: 'ko', createdAt: nowMs, updatedAt: nowMs });
}

/** 지영 has the account and owns the group; the others are names nobody has claimed yet. */
export function demoGroup(uid: string, nowMs: number): Group {
  const createdAt = nowMs - 7 * dayMs;
  return v.parse(groupSchema, {
    name: '제주도 여행',
    emoji: '🍊',
    currency: 'KRW',
    members: Object.fromEntries(
      everyone.map((id) => [
        id,
        {
          name: members[id],
          uid: id === 'jiyoung' ? uid : null,
          role: id === 'jiyoung' ? 'owner' : 'member',
          status: 'active',
        },
      ]),
    ),
    memberUids: [uid],
    createdBy: uid,
    createdAt,
    updatedAt: createdAt,
  });
}

/** By document id. Dates are the last days before `nowMs`, in UTC. */
export function demoExpenses(uid: string, nowMs: number): Record<string, Expense> {
  return Object.fromEntries(
    entries.map(({ daysAgo, paidBy, ...entry }, index) => {
      const atMs = nowMs - daysAgo * dayMs + index * 60_000;
      const expense = v.parse(expenseSchema, {
        kind: 'expense',
        currency: 'KRW',
        date: new Date(atMs).toISOString().slice(0, 10),
        category: null,
        note: '',
        payers: typeof paidBy === 'string' ? { [paidBy]: entry.amountMinor } : paidBy,
        split: { mode: 'equal', participants: everyone },
        foreign: null,
        ...entry,
        revision: 1,
        createdBy: uid,
        createdAt: atMs,
        updatedBy: uid,
        updatedAt: atMs,
        deletedAt: null,
        receivedAt: null,
      });
      return [`demoExpense${index + 1}`, expense];
    }),
  );
}
