import type { Member } from '@nbbang/domain/records/group';
import { increment, serverTime, type Fields, type Value } from 'firestore-rules-tools/emulator/fields';
import type { Write } from 'firestore-rules-tools/emulator/request';
import {
  expensePath,
  groupPath,
  nameOnly,
  newExpense,
  newExpensePath,
  newGroup,
  newGroupPath,
  newTransfer,
  newUser,
} from './documents.ts';

// The writes of the app, each with room for changes: what a row of the tables changes is what it is about.

export const createUser = (uid: string, changes: Fields = {}): Write => ({
  op: 'create',
  path: `users/${uid}`,
  data: newUser(changes),
});

export const editUser = (uid: string, changes: Fields): Write => ({
  op: 'update',
  path: `users/${uid}`,
  data: { updatedAt: serverTime, ...changes },
});

export const createGroup = (uid: string, changes: Fields = {}, path: string = newGroupPath): Write => ({
  op: 'create',
  path,
  data: newGroup(uid, changes),
});

/** With fields inside maps: `{members: {mBob: {role: 'owner'}}}` changes one role. */
export const editGroup = (changes: Fields, path: string = groupPath): Write => ({
  op: 'update',
  path,
  nested: true,
  data: { updatedAt: serverTime, ...changes },
});

/** With `members` in place of those there are. */
export const replaceMembers = (members: Value): Write => ({
  op: 'update',
  path: groupPath,
  data: { updatedAt: serverTime, members },
});

export const createExpense = (uid: string, changes: Fields = {}, path: string = newExpensePath): Write => ({
  op: 'create',
  path,
  data: newExpense(uid, changes),
});

export const createTransfer = (uid: string, changes: Fields = {}): Write => ({
  op: 'create',
  path: newExpensePath,
  data: newTransfer(uid, changes),
});

/** The next revision, whole fields replaced. */
export const revise = (uid: string, changes: Fields, path: string = expensePath): Write => ({
  op: 'update',
  path,
  data: { revision: increment(1), updatedBy: uid, updatedAt: serverTime, ...changes },
});

/** Equal among `participants`. */
export const among = (...participants: Value[]): Fields => ({ split: { mode: 'equal', participants } });

/** `count` name-only members, the keys in alphabetical order. */
export function people(count: number, prefix = 'mNew'): Record<string, Member> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `${prefix}${String(i).padStart(3, '0')}`,
      nameOnly(`${prefix} ${i}`),
    ]),
  );
}
