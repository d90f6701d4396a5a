import type { Expense } from '@nbbang/domain/records/expense';
import type { Group, Member } from '@nbbang/domain/records/group';
import type { Invite } from '@nbbang/domain/records/invite';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';

export const createdAtMs = Date.UTC(2026, 0, 2, 3, 4, 5);

export const owner: Member = { name: '지우', uid: 'uid-owner', role: 'owner', status: 'active' };
export const account: Member = { name: 'Mina', uid: 'uid-mina', role: 'member', status: 'active' };
export const nameOnly: Member = { name: '민수', uid: null, role: 'member', status: 'active' };
export const departed: Member = { name: 'Old', uid: null, role: 'member', status: 'departed' };

/** A group of these members; `memberUids` follows from them. */
export function makeGroup(members: Record<string, Member>): Group {
  const memberUids = Object.values(members).flatMap(({ uid }) => (uid === null ? [] : [uid]));
  return {
    name: '제주 여행',
    emoji: '🍊',
    currency: 'KRW',
    members,
    memberUids,
    createdBy: 'uid-owner',
    createdAt: createdAtMs,
    updatedAt: createdAtMs,
  };
}

export function makeInvite(changes: Partial<Invite> = {}): Invite {
  return {
    groupId: 'groupABCDEFG',
    createdBy: 'uid-owner',
    createdAt: createdAtMs,
    expiresAt: createdAtMs + 1000,
    maxUses: 2,
    usedBy: [],
    revokedAt: null,
    ...changes,
  };
}

export type ExpenseInputs = { amountMinor: number; payer: string; participants: string[] };

/** An expense split equally; `revision` also moves `updatedAt`. */
export function makeExpense(
  { amountMinor, payer, participants }: ExpenseInputs,
  changes: Partial<Expense> = {},
): Expense {
  const revision = changes.revision ?? 1;
  return {
    kind: 'expense',
    title: '저녁',
    amountMinor: toMinorUnits(amountMinor),
    currency: 'KRW',
    date: '2026-01-02',
    category: null,
    note: '',
    payers: { [payer]: toMinorUnits(amountMinor) },
    split: { mode: 'equal', participants },
    foreign: null,
    revision,
    createdBy: 'uid-owner',
    createdAt: createdAtMs,
    updatedBy: 'uid-owner',
    updatedAt: createdAtMs + revision,
    deletedAt: null,
    receivedAt: null,
    ...changes,
  };
}
