import { randomUUID } from 'node:crypto';
import { Timestamp } from 'firebase-admin/firestore';
import type { ExpenseInput } from '@nbbang/domain/records/expense';
import type { Group, Member } from '@nbbang/domain/records/group';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import type { Account } from './accounts.ts';
import { firestore } from './admin.ts';

// What is there before a test begins, written in batches past the screens, as the app writes it. The functions that
// follow such a write run as they always do.

export type StoredGroup = {
  groupId: string;
  /** Their ids by name. */
  members: Readonly<Record<string, string>>;
  ownerUid: string;
};

const nameOnly = (name: string): Member => ({ name, uid: null, role: 'member', status: 'active' });

/** A new group: made by `owner`; the others are in it with their account, or by name only. */
export async function storeGroup(
  name: string,
  owner: Account,
  ...others: readonly (Account | string)[]
): Promise<StoredGroup> {
  const accounts = [owner, ...others.filter((other) => typeof other !== 'string')];
  const everybody: Member[] = [
    { name: owner.name, uid: owner.uid, role: 'owner', status: 'active' },
    ...others.map((other) =>
      typeof other === 'string' ? nameOnly(other) : { ...nameOnly(other.name), uid: other.uid },
    ),
  ];
  const members = everybody.map((member) => [newMemberId(), member] as const);
  const stamp = Timestamp.now();
  const group: Record<Exclude<keyof Group, OptionalField>, unknown> = {
    name,
    emoji: '🏝️',
    currency: 'KRW',
    members: Object.fromEntries(members),
    memberUids: accounts.map(({ uid }) => uid),
    createdBy: owner.uid,
    createdAt: stamp,
    updatedAt: stamp,
  };
  const reference = firestore.collection('groups').doc();
  await reference.set({ ...group, updatedBy: owner.uid });
  return {
    groupId: reference.id,
    members: Object.fromEntries(members.map(([id, member]) => [member.name, id])),
    ownerUid: owner.uid,
  };
}

type OptionalField = 'departedIds' | 'weights' | 'defaultSplit' | 'archivedAt' | 'pausedUntil' | 'updatedBy';

/** 12 letters and digits. */
const newMemberId = () => randomUUID().replaceAll('-', '').slice(0, 12);

/** One who paid for others; or, of kind `transfer`, sent to another. People by name. */
export type Entry = Partial<Pick<ExpenseInput, 'kind' | 'title' | 'date' | 'category' | 'note'>> & {
  amount: number;
  by: string;
  among: readonly string[];
  /** The account that wrote it: the owner's when absent. */
  createdBy?: string;
};

/** Writes entries as another device of the owner would: an open page hears of them. Answers their ids. */
export async function storeEntries(
  { groupId, members, ownerUid }: StoredGroup,
  ...entries: readonly Entry[]
): Promise<string[]> {
  const idOf = (name: string) => members[name] ?? '';
  const batch = firestore.batch();
  const ids = entries.map(({ amount, by, among, createdBy = ownerUid, ...given }, at) => {
    const input: ExpenseInput = {
      kind: 'expense',
      title: '지출',
      date: '2026-11-22',
      category: null,
      note: '',
      ...given,
      amountMinor: toMinorUnits(amount),
      currency: 'KRW',
      payers: { [idOf(by)]: toMinorUnits(amount) },
      split: { mode: 'equal', participants: among.map(idOf) },
      foreign: null,
    };
    const stamp = Timestamp.fromMillis(Date.now() + at);
    const reference = firestore.collection(`groups/${groupId}/expenses`).doc();
    batch.create(reference, {
      ...input,
      ...{
        revision: 1,
        writeId: reference.id,
        previousWriteId: null,
        createdBy,
        createdAt: stamp,
        updatedBy: createdBy,
        updatedAt: stamp,
      },
      ...{ deletedAt: null, receivedAt: null },
    });
    return reference.id;
  });
  await batch.commit();
  return ids;
}
