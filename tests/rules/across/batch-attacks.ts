import { increment, serverTime, type Fields } from 'firestore-rules-tools/emulator/fields';
import type { Write } from 'firestore-rules-tools/emulator/request';
import {
  commentPath,
  groupPath,
  newExpensePath,
  newGroupPath,
  nameOnly,
  newComment,
  otherExpensePath,
  ownEntry,
  posting,
  receivedPath,
  stored,
} from '../documents.ts';
import type { Role, RoleAttempt } from '../roles.ts';
import {
  among,
  createComment,
  createExpense,
  createGroup,
  createTransfer,
  createUser,
  editGroup,
  editUser,
  revise,
} from '../writes.ts';

const batch = (as: Role, name: string, ...writes: Write[]): RoleAttempt => ({
  name: `in one batch: ${name}`,
  as,
  request: { op: 'batch', writes },
});

const secondPath = `${groupPath}/expenses/second00000000000001`;
const bad = createExpense('alice', { revision: 2 }, secondPath);
const good = createExpense('alice');
const addsJisu = editGroup('alice', { members: { mJisu: nameOnly('지수') } });
const letsIn = (uid: string): Write => editGroup(uid, { memberUids: ['alice', 'bob', 'gina', uid] });
const ofNewGroup: Fields = { payers: { mSelf: 10_001 }, ...among('mSelf', 'mMinsu') };

/** The rules read the group as it is before the request, and one bad write refuses its whole batch. */
export const batchAttacks: readonly RoleAttempt[] = [
  batch('owner', 'a good expense, then a bad one', good, bad),
  batch('owner', 'a bad expense, then a good one', bad, good),
  batch(
    'owner',
    'nine good expenses and a bad one',
    ...Array.from({ length: 9 }, (_, i) =>
      createExpense('alice', {}, `${groupPath}/expenses/many00000000000000${i}`),
    ),
    bad,
  ),
  batch(
    'owner',
    'an expense of the own and one of another group',
    good,
    createExpense('alice', {}, `${otherExpensePath}x`),
  ),
  batch(
    'owner',
    'a member, and an expense with them',
    addsJisu,
    createExpense('alice', among('mAlice', 'mJisu')),
  ),
  batch(
    'owner',
    'an expense with a member, and the member',
    createExpense('alice', among('mAlice', 'mJisu')),
    addsJisu,
  ),
  batch(
    'owner',
    'a new group, and an expense of it',
    createGroup('alice'),
    createExpense('alice', ofNewGroup, `${newGroupPath}/expenses/new00000000000000001`),
  ),
  batch('owner', 'a new group, and its totals', createGroup('alice'), {
    op: 'create',
    path: `${newGroupPath}/totals/balances`,
    data: { members: {} },
  }),
  batch('owner', 'an expense and its posting', good, {
    op: 'create',
    path: newExpensePath.replace('expenses', 'postings'),
    data: stored(posting),
  }),
  batch('owner', 'an expense, and its deletion for good', good, { op: 'delete', path: newExpensePath }),
  batch('owner', 'an expense, and the group’s deletion', good, { op: 'delete', path: groupPath }),
  // Either would do alone: a later write of a batch is judged with the earlier ones of its document.
  batch(
    'owner',
    'an amount, and the payer of the amount before',
    revise('alice', { amountMinor: 7, payers: { mBob: 7 }, revision: 2 }),
    revise('alice', { payers: { mAlice: 10_001 }, revision: 2 }),
  ),
  batch(
    'owner',
    'an edit, and the edit after it',
    revise('alice', { title: '회', revision: 2 }),
    revise('alice', { title: '국', revision: 3 }),
  ),
  batch(
    'owner',
    'a deletion, and an edit of the deleted',
    revise('alice', { deletedAt: serverTime }),
    revise('alice', { deletedAt: serverTime, title: 'x' }),
  ),
  batch(
    'owner',
    'the own profile, and that of another',
    editUser('alice', { name: 'A' }),
    editUser('hana', { name: 'A' }),
  ),
  batch(
    'owner',
    'the own profile, and a new one for another',
    editUser('alice', { name: 'A' }),
    createUser('jun'),
  ),
  batch(
    'owner',
    'a rename of the group, and another currency',
    editGroup('alice', { name: 'x' }),
    editGroup('alice', { currency: 'EUR' }),
  ),
  batch(
    'owner',
    'a member added, and given an account',
    addsJisu,
    editGroup('alice', { members: { mJisu: { uid: 'eve' } } }),
  ),
  batch(
    'owner',
    'a member with an account, and a comment as them',
    editGroup('alice', { members: { mJisu: ownEntry('alice') } }),
    createComment('alice', { memberId: 'mJisu' }),
  ),
  batch(
    'owner',
    'a transfer, and its receipt by the sender’s own clock',
    createTransfer('alice'),
    revise('alice', { receivedAt: new Date(), revision: 2 }, newExpensePath),
  ),
  batch(
    'member',
    'a transfer, and its receipt',
    createTransfer('bob'),
    revise('bob', { receivedAt: serverTime, revision: 2 }, newExpensePath),
  ),
  batch(
    'member',
    'a receipt taken back, and given again by the sender',
    revise('bob', { receivedAt: null, revision: 3 }, receivedPath),
    revise('bob', { receivedAt: serverTime, revision: 4 }, receivedPath),
  ),
  batch(
    'member',
    'the own comment deleted, and another in its place',
    { op: 'delete', path: commentPath },
    {
      op: 'create',
      path: commentPath,
      data: newComment('alice', 'mAlice'),
    },
  ),
  batch('member', 'a new expense, and its row of the history', createExpense('bob'), {
    op: 'update',
    path: `${groupPath}/history/0`,
    data: { version: increment(1) },
  }),
  batch(
    'otherMember',
    'oneself let in, and a comment',
    letsIn('eve'),
    createComment('eve', { memberId: 'mEve0' }),
  ),
  batch('otherMember', 'oneself let in, and an expense', letsIn('eve'), createExpense('eve')),
  batch('otherMember', 'an expense, and oneself let in', createExpense('eve'), letsIn('eve')),
  batch(
    'otherMember',
    'an expense of the own group, and one of another',
    revise('eve', { title: 'Power' }, otherExpensePath),
    createExpense('eve'),
  ),
  batch(
    'otherMember',
    'an expense moved from its group into another',
    revise('eve', { deletedAt: serverTime }, otherExpensePath),
    createExpense('eve', {}, `${groupPath}/expenses/rent0000000000000001`),
  ),
  batch(
    'stranger',
    'the group replaced, and read no more',
    { op: 'set', path: groupPath, data: { memberUids: ['ghost'] } },
    createExpense('ghost'),
  ),
  batch('former', 'oneself let in, and a transfer', letsIn('frank'), createTransfer('frank')),
  batch('former', 'a profile of the own, and an expense', createUser('frank'), createExpense('frank')),
  batch('signedOut', 'two expenses', createExpense('nobody'), createExpense('nobody', {}, secondPath)),
  batch(
    'guest',
    'an expense, and its revision raised',
    createExpense('gina', { revision: increment(1) }),
    revise('gina', { revision: 3 }, newExpensePath),
  ),
];
