import { maxAmountMinor } from '@nbbang/domain/money/minor-units';
import { categories } from '@nbbang/domain/records/category';
import { limits } from '@nbbang/domain/records/fields';
import { splitModes } from '@nbbang/domain/records/split';
import { serverTime, type Fields } from 'firestore-rules-tools/emulator/fields';
import { by } from '../by.ts';
import {
  deletedExpensePath,
  expense,
  expensePath,
  lateFields,
  nextVersion,
  oldExpensePath,
  stored,
  transferPath,
} from '../documents.ts';
import { insiders, type RoleAttempt } from '../roles.ts';
import { among, createExpense, createTransfer, revise } from '../writes.ts';
import { foreign, items, splits } from './splits.ts';

const byOwner = by('owner');
const byInsiders = by(...insiders);

const create = (changes: Fields) => (uid: string) => createExpense(uid, changes);
const edit =
  (changes: Fields, path: string = expensePath) =>
  (uid: string) =>
    revise(uid, changes, path);
const ofAmount = (amountMinor: number): Fields => ({ amountMinor, payers: { mBob: amountMinor } });

const adjusted = (by: number): Fields => ({
  split: { ...splits.adjustment, adjustmentsMinor: { mBob: by } },
});

/** Stored before it was asked whether amounts suit each other: what does not change is not asked about. */
const storedBefore = (what: string, fields: Fields): RoleAttempt[] =>
  (
    [
      ['edits the title of', { title: '회' }],
      ['deletes', { deletedAt: serverTime }],
    ] as const
  ).map(([act, changes]) => ({
    name: `${act} one that ${what}`,
    as: 'owner',
    request: revise('alice', changes),
    given: { [expensePath]: { ...stored(expense), ...fields } },
  }));

export const expenseEdges: readonly RoleAttempt[] = [
  ...byInsiders('creates an expense', create({})),
  ...byOwner('creates one with a title of 100', create({ title: '가'.repeat(limits.expenseTitle) })),
  ...byOwner('creates one with line breaks in the title', create({ title: '\na\n' })),
  ...[1, maxAmountMinor].flatMap((amount) => byOwner(`creates one of ${amount}`, create(ofAmount(amount)))),
  ...['1970-01-01', '2024-02-29', '2000-02-29', '2026-12-31', '2199-12-31'].flatMap((date) =>
    byOwner(`creates one on ${date}`, create({ date })),
  ),
  ...byOwner('creates one the payer has no part in', create(among('mAlice'))),
  ...byOwner('creates one of everybody active', create(among('mMinsu', 'mGina', 'mBob', 'mAlice'))),
  ...byInsiders(
    'edits title, date and amount',
    edit({ title: '회', date: '2026-11-22', amountMinor: 7, payers: { mAlice: 7 } }),
  ),
  ...byInsiders('sets the whole expense again', (uid) => ({
    op: 'set',
    path: expensePath,
    data: { ...stored(expense), title: '회', revision: 2, ...nextVersion(uid, stored(expense)) },
  })),
  ...byInsiders('creates an income', create({ kind: 'income', title: '환불' })),
  ...byOwner('creates one without a category', create({ category: null })),
  ...categories.flatMap((category) => byOwner(`creates one of ${category}`, create({ category }))),
  ...byOwner('creates one with a note of 500', create({ note: '가'.repeat(limits.note) })),
  ...byOwner('creates one with a note of line breaks', create({ note: '\n\n' })),
  ...byInsiders('creates one paid abroad', create({ foreign })),
  ...byOwner('creates one of two payers', create({ payers: { mBob: 1, mMinsu: 10_000 } })),
  ...splitModes.flatMap((mode) => [
    ...byInsiders(`creates one by ${mode}`, create({ split: splits[mode] })),
    ...byOwner(`splits it by ${mode}`, edit({ title: '회', split: splits[mode] })),
    ...byOwner(`creates an income by ${mode}`, create({ kind: 'income', split: splits[mode] })),
    // Its adjustments have more digits.
    ...(mode === 'adjustment'
      ? []
      : byOwner(`creates one of 1 by ${mode}`, create({ ...ofAmount(1), split: splits[mode] }))),
  ]),
  ...byOwner('adjusts by as many digits as the amount has', create(adjusted(-99_999))),
  ...storedBefore('adjusts by more digits than the amount has', adjusted(123_456)),
  ...storedBefore('was paid abroad at another rate', { foreign: { ...foreign, rate: '1' } }),
  ...byOwner('adjusts nobody', create({ split: { ...splits.adjustment, adjustmentsMinor: {} } })),
  ...byOwner(
    'creates one of a line',
    create(items({ titles: [''], amountsMinor: [1], claimedBy: ['mBob'] })),
  ),
  ...byOwner('creates one of titles of 60', create(items({ titles: ['🍺'.repeat(60), '가'.repeat(60)] }))),
  ...byOwner(
    'creates one of fifty portions',
    create(items({ claimedBy: ['mBob', Array.from({ length: 50 }, () => 'mAlice').join(',')] })),
  ),
  ...byInsiders(
    'deletes one of the first shape',
    edit({ ...lateFields, deletedAt: serverTime }, oldExpensePath),
  ),
  ...byInsiders(
    'edits one of the first shape',
    edit({ ...lateFields, category: 'cafe', foreign }, oldExpensePath),
  ),
  ...byInsiders('deletes softly', edit({ deletedAt: serverTime })),
  ...byInsiders('restores', edit({ deletedAt: null }, deletedExpensePath)),
  ...byInsiders('restores with an edit', edit({ deletedAt: null, title: '택시비' }, deletedExpensePath)),
  ...byInsiders('records a transfer', (uid) => createTransfer(uid)),
  ...byOwner('records one with a title', createTransfer('alice', { title: '고마워' })),
  ...byOwner('records one with a blank title', createTransfer('alice', { title: ' ' })),
  ...byOwner('records one to a departed member', createTransfer('alice', among('mFrank'))),
  ...byOwner(
    'records one from a departed member',
    createTransfer('alice', { payers: { mFrank: 1e4 }, amountMinor: 1e4 }),
  ),
  ...byInsiders(
    'turns a transfer round',
    edit({ payers: { mAlice: 10_001 }, ...among('mBob') }, transferPath),
  ),
  ...byInsiders('deletes a transfer softly', edit({ deletedAt: serverTime }, transferPath)),
  {
    name: 'edits an expense of a member who left since',
    as: 'owner',
    request: revise('alice', { title: '회' }),
    given: { [expensePath]: { ...stored(expense), ...among('mAlice', 'mFrank') } },
  },
  {
    name: 'takes a member who left out of an expense',
    as: 'owner',
    request: revise('alice', among('mAlice')),
    given: { [expensePath]: { ...stored(expense), ...among('mAlice', 'mFrank') } },
  },
  {
    name: 'writes two kinds of changes of one revision in one batch',
    as: 'owner',
    request: {
      op: 'batch',
      writes: [
        revise('alice', { title: '회', revision: 2 }),
        revise('alice', { date: '2026-11-22', revision: 2 }),
      ],
    },
  },
];
