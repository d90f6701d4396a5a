import { allBasisPoints, splitLimits } from '@nbbang/domain/records/split';
import { limits } from '@nbbang/domain/records/fields';
import { removed, serverTime, type Fields } from 'firestore-rules-tools/emulator/fields';
import type { Request } from 'firestore-rules-tools/emulator/request';
import {
  archivedGroup,
  archivedGroupPath,
  commentPath,
  deletedReceivedPath,
  earlier,
  expensePath,
  fullExpense,
  group,
  groupPath,
  memberIdOf,
  nameOnly,
  newPayout,
  newPayoutPath,
  payoutPath,
  receivedPath,
  secondShapePath,
  stored,
  toNameOnlyPath,
  transferPath,
  without,
} from '../documents.ts';
import { links } from '../payouts/payout-links.ts';
import { insiders, uidOf, type Role, type RoleAttempt } from '../roles.ts';
import {
  among,
  createComment,
  createExpense,
  createTransfer,
  editGroup,
  people,
  replaceInGroup,
  revise,
  setPayout,
  payoutPathOf,
} from '../writes.ts';

const as =
  (...roles: Role[]) =>
  (name: string, request: (uid: string) => Request, given?: RoleAttempt['given']): RoleAttempt[] =>
    roles.map((role) => ({
      name,
      as: role,
      request: request(uidOf(role)),
      ...(given === undefined ? {} : { given }),
    }));

const byOwner = as('owner');
const byMember = as('member');
const byInsiders = as(...insiders);

const change =
  (changes: Fields, path: string = groupPath) =>
  (uid: string) =>
    editGroup(uid, changes, path);
const replace =
  (changes: Fields, path: string = groupPath) =>
  (uid: string) =>
    replaceInGroup(uid, changes, path);

const everybody = (value: number): Fields =>
  Object.fromEntries(Object.keys(group.members).map((id) => [id, value]));

const settings: readonly RoleAttempt[] = [
  ...byInsiders('weighs one household', change({ weights: { mBob: 200 } })),
  ...byInsiders('weighs one more', change({ weights: { mBob: 150 } }, archivedGroupPath)),
  ...byInsiders('weighs one as everybody', change({ weights: { mAlice: removed } }, archivedGroupPath)),
  ...byInsiders('weighs nobody', replace({ weights: {} })),
  ...byInsiders('weighs nobody any more', replace({ weights: removed }, archivedGroupPath)),
  ...[1, splitLimits.weight].flatMap((weight) =>
    byOwner(`weighs everybody ${weight}`, replace({ weights: everybody(weight) })),
  ),
  ...byOwner(
    'adds a member with a weight',
    change({ members: { mJisu: nameOnly('지수') }, weights: { mJisu: 200 } }),
  ),
  ...byOwner(
    'adds ten with weights',
    change({
      members: people(10),
      weights: Object.fromEntries(Object.keys(people(10)).map((id) => [id, 50])),
    }),
  ),
  ...byInsiders('splits by shares', change({ defaultSplit: { mode: 'shares' } })),
  ...byInsiders('splits equally', replace({ defaultSplit: null })),
  ...byInsiders('splits equally again', replace({ defaultSplit: removed }, archivedGroupPath)),
  ...[1, allBasisPoints].flatMap((basisPoints) =>
    byOwner(
      `splits by ${basisPoints} for each`,
      replace({ defaultSplit: { mode: 'percentage', basisPoints: everybody(basisPoints) } }),
    ),
  ),
  ...byInsiders('archives', change({ archivedAt: serverTime })),
  ...byInsiders('archives anew', change({ archivedAt: serverTime }, archivedGroupPath)),
  ...byInsiders('says that it is archived since then', change({ archivedAt: earlier }, archivedGroupPath)),
  ...byInsiders('takes it out of the archive', change({ archivedAt: null }, archivedGroupPath)),
  ...byInsiders('takes the archiving away', change({ archivedAt: removed }, archivedGroupPath)),
  ...byInsiders('says that it is not archived', change({ archivedAt: null })),
  ...byInsiders('renames an archived group', change({ name: '부산' }, archivedGroupPath)),
  ...byInsiders(
    'renames a group with settings and a member',
    change({ name: '부산', members: { mMinsu: { name: '김민수' } } }, archivedGroupPath),
  ),
  ...byInsiders('sets the whole archived group again', (uid) => ({
    op: 'set',
    path: archivedGroupPath,
    data: { ...stored(archivedGroup), updatedBy: uid, updatedAt: serverTime },
  })),
  ...byInsiders('writes first to say who does', change({ archivedAt: serverTime }), {
    [groupPath]: without(stored(group), 'updatedBy'),
  }),
];

const edit = (changes: Fields, path: string) => (uid: string) => revise(uid, changes, path);

const receipts: readonly RoleAttempt[] = [
  ...byOwner('confirms', edit({ receivedAt: serverTime }, transferPath)),
  ...byOwner('confirms with an edit', edit({ receivedAt: serverTime, title: '고마워' }, transferPath)),
  ...byOwner('confirms anew', edit({ receivedAt: serverTime }, receivedPath)),
  ...byOwner('leaves it confirmed', edit({ title: '고마워', receivedAt: earlier }, receivedPath)),
  ...byOwner('records one that has come', (uid) => createTransfer(uid, { receivedAt: serverTime })),
  ...byInsiders('confirms for a name-only member', edit({ receivedAt: serverTime }, toNameOnlyPath)),
  ...byInsiders('records one that has come to a name-only member', (uid) =>
    createTransfer(uid, { receivedAt: serverTime, ...among('mMinsu') }),
  ),
  ...byInsiders('records one that has come to a former member', (uid) =>
    createTransfer(uid, { receivedAt: serverTime, ...among('mFrank') }),
  ),
  ...byInsiders('takes a receipt back', edit({ receivedAt: null }, receivedPath)),
  ...byInsiders('edits a confirmed one', edit({ title: '고마워', receivedAt: null }, receivedPath)),
  ...byInsiders('deletes a confirmed one', edit({ deletedAt: serverTime }, receivedPath)),
  ...byInsiders('deletes it once more', edit({ deletedAt: serverTime }, deletedReceivedPath)),
  ...byInsiders('restores it', edit({ deletedAt: null, receivedAt: null }, deletedReceivedPath)),
  ...byOwner('restores it confirmed', edit({ deletedAt: null, receivedAt: earlier }, deletedReceivedPath)),
  ...byOwner(
    'restores it and confirms',
    edit({ deletedAt: null, receivedAt: serverTime }, deletedReceivedPath),
  ),
  ...byInsiders('edits one of the second shape', edit({ title: '회', receivedAt: null }, secondShapePath)),
  ...byInsiders(
    'deletes one of the second shape',
    edit({ deletedAt: serverTime, receivedAt: null }, secondShapePath),
  ),
  // Stored between the two shapes, however that came about: only what it has not is filled in.
  ...byInsiders(
    'deletes one with a note and no category',
    edit({ deletedAt: serverTime, category: null, receivedAt: null }, secondShapePath),
    { [secondShapePath]: ['category', 'receivedAt'].reduce(without, stored(fullExpense)) },
  ),
];

const comments: readonly RoleAttempt[] = [
  ...byInsiders('comments', (uid) => createComment(uid)),
  ...byOwner('comments with 1,000 characters', (uid) =>
    createComment(uid, { text: '가'.repeat(limits.comment) }),
  ),
  ...byOwner('comments with 500 emoji', (uid) => createComment(uid, { text: '🍊'.repeat(500) })),
  ...byOwner('comments with one character', (uid) => createComment(uid, { text: '.' })),
  ...byOwner('comments in lines', (uid) => createComment(uid, { text: '\n가\n나\n' })),
  ...[10, 40].flatMap((length) =>
    byOwner(`comments under an id of ${length}`, (uid) =>
      createComment(uid, {}, `${expensePath}/comments/${'a'.repeat(length)}`),
    ),
  ),
  ...byInsiders('comments on a new expense', (uid) => ({
    op: 'batch',
    writes: [
      createExpense(uid),
      createComment(uid, {}, `${groupPath}/expenses/new00000000000000001/comments/new00000000000000001`),
    ],
  })),
  ...byMember('deletes the own comment', () => ({ op: 'delete', path: commentPath })),
];

const payouts: readonly RoleAttempt[] = [
  ...links.opened.map((link): RoleAttempt => ({
    name: `writes a payout with the link ${link}`,
    as: 'member',
    request: setPayout(newPayoutPath, { link, number: '' }),
  })),
  ...byInsiders('writes the own payout', (uid) => setPayout(payoutPathOf(uid))),
  ...byMember('creates the own payout', () => ({ op: 'create', path: newPayoutPath, data: newPayout() })),
  ...byMember('writes a number alone', () =>
    setPayout(newPayoutPath, { bank: '', holder: '', number: '1', link: '' }),
  ),
  ...byMember('writes a link alone', () => setPayout(newPayoutPath, { bank: '', holder: '', number: '' })),
  ...byMember('writes lines of 60', () =>
    setPayout(newPayoutPath, {
      bank: '가'.repeat(limits.payoutText),
      number: '1'.repeat(limits.payoutText),
      holder: '🍊'.repeat(limits.payoutText / 2),
    }),
  ),
  ...byOwner('changes the bank', () => ({
    op: 'update',
    path: payoutPath,
    data: { bank: '토스뱅크', updatedAt: serverTime },
  })),
  ...byOwner('deletes the own payout', () => ({ op: 'delete', path: payoutPath })),
  ...byMember('deletes the own payout that is not there', (uid) => ({
    op: 'delete',
    path: `${groupPath}/payouts/${memberIdOf(uid)}`,
  })),
];

/** By hand, of what came later: settings of a group, receipts, comments, payouts. */
export const laterEdgeWrites: readonly RoleAttempt[] = [...settings, ...receipts, ...comments, ...payouts];
