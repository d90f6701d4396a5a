import type { Member } from '@nbbang/domain/records/group';
import { increment, serverTime, type Fields, type Value } from 'firestore-rules-tools/emulator/fields';
import type { Write } from 'firestore-rules-tools/emulator/request';
import {
  expensePath,
  groupPath,
  memberIdOf,
  nameOnly,
  newComment,
  newCommentPath,
  newExpense,
  newExpensePath,
  newGroup,
  newGroupPath,
  newPayout,
  newTransfer,
  newUser,
  nextVersion,
  storedDocuments,
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
export const editGroup = (uid: string, changes: Fields, path: string = groupPath): Write => ({
  op: 'update',
  path,
  nested: true,
  data: { updatedBy: uid, updatedAt: serverTime, ...changes },
});

/** With whole fields in place of those there are. */
export const replaceInGroup = (uid: string, changes: Fields, path: string = groupPath): Write => ({
  op: 'update',
  path,
  data: { updatedBy: uid, updatedAt: serverTime, ...changes },
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
  data: { revision: increment(1), ...nextVersion(uid, storedDocuments[path]), ...changes },
});

/** As the member that `uid` is; somebody from outside as the name-only one. */
export const createComment = (uid: string, changes: Fields = {}, path: string = newCommentPath): Write => ({
  op: 'create',
  path,
  data: newComment(uid, memberIdOf(uid), changes),
});

/** Leaves that there was one. */
export const deleteComment = (path: string, changes: Fields = {}): Write => ({
  op: 'update',
  path,
  data: { text: '', deletedAt: serverTime, ...changes },
});

export const payoutPathOf = (uid: string): string => `${groupPath}/payouts/${memberIdOf(uid)}`;

/** Whether or not there was one. */
export const setPayout = (path: string, changes: Fields = {}): Write => ({
  op: 'set',
  path,
  data: newPayout(changes),
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
