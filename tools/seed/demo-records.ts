import { expenseSchema, type Expense } from '@nbbang/domain/records/expense';
import { groupSchema, type Group } from '@nbbang/domain/records/group';
import { userSchema, type User } from '@nbbang/domain/records/user';
import * as v from 'valibot';

const dayMs = 24 * 60 * 60 * 1000;

export const demoGroupId = 'demoJejuTrip';

const members = { jiyoung: '지영', minsu: '민수', sooah: '수아', hyunwoo: '현우' } as const;
type DemoMember = keyof typeof members;
const everyone = Object.keys(members) as DemoMember[];

/** [days ago, title, won, payer, who shares it (all when left out)]; a title of `→` is a transfer. */
const entries: readonly [
  daysAgo: number,
  title: string,
  amountMinor: number,
  payer: DemoMember,
  participants?: readonly DemoMember[],
][] = [
  [6, '항공권', 412_000, 'jiyoung'],
  [5, '렌터카 3일', 186_000, 'minsu'],
  [5, '흑돼지 저녁', 128_500, 'sooah'],
  [4, '숙소 2박', 320_000, 'jiyoung'],
  [4, '카페 델문도', 31_200, 'hyunwoo'],
  [3, '우도 배편', 42_000, 'minsu', ['jiyoung', 'minsu', 'sooah']],
  [2, '감귤 선물', 54_000, 'sooah', ['jiyoung', 'sooah']],
  [1, '→', 60_000, 'minsu', ['jiyoung']],
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
    entries.map(([daysAgo, title, amountMinor, payer, participants = everyone], index) => {
      const atMs = nowMs - daysAgo * dayMs + index * 60_000;
      const transfer = title === '→';
      const expense = v.parse(expenseSchema, {
        kind: transfer ? 'transfer' : 'expense',
        title: transfer ? '' : title,
        amountMinor,
        currency: 'KRW',
        date: new Date(atMs).toISOString().slice(0, 10),
        payers: { [payer]: amountMinor },
        split: { mode: 'equal', participants },
        revision: 1,
        createdBy: uid,
        createdAt: atMs,
        updatedBy: uid,
        updatedAt: atMs,
        deletedAt: null,
      });
      return [`demoExpense${index + 1}`, expense];
    }),
  );
}
