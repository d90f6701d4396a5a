import {
  double,
  increment,
  removed,
  serverTime,
  type Fields,
  type Value,
} from 'firestore-rules-tools/emulator/fields';
import {
  deletedExpensePath,
  earlier,
  expense,
  expensePath,
  group,
  groupPath,
  lateFields,
  missingGroupPath,
  newExpense,
  newExpensePath,
  newWriteId,
  oldExpensePath,
  otherExpensePath,
  otherGroupPath,
  stored,
  transferPath,
  writeIdAt,
} from '../documents.ts';
import type { RoleAttempt } from '../roles.ts';
import { create, edit } from './owner-attempts.ts';
import { foreign, splits } from './splits.ts';
import { among, createExpense, people, revise } from '../writes.ts';
import { inheritedNames } from '../inherited-names.ts';

const ownClock = new Date();
const expensesPath = `${groupPath}/expenses`;

const amounts: readonly (readonly [string, Value])[] = [
  ['0', 0],
  ['-1', -1],
  ['1.5', 1.5],
  ['0.1 + 0.2', 0.1 + 0.2],
  ['1_000_000_000_001', 1_000_000_000_001],
  ['2^63 - 1', 2n ** 63n - 1n],
  ['-2^63', -(2n ** 63n)],
  ['1e300', 1e300],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
  ['-0', -0],
  ['an integral double', double(10_001)],
  ['"100"', '100'],
  ['true', true],
  ['null', null],
];

const wrongIds = [
  'ab',
  ...inheritedNames,
  'a'.repeat(9),
  'a'.repeat(41),
  'has-a-dash-in-it',
  'has_a_line_in_it',
  'with.dots.in.it',
  '가나다라마바사아자차',
];

/** Lists of participants that are wrong as a whole. */
const lists: readonly (readonly [string, readonly Value[]])[] = [
  ['nobody', []],
  ['a participant twice', ['mAlice', 'mBob', 'mAlice']],
  ['one participant fifty times', Array.from({ length: 50 }, () => 'mAlice')],
  ['51', Array.from({ length: 51 }, (_, i) => `member${i}`)],
  ['51 of whom 50 are the same', [...Array.from({ length: 50 }, () => 'mAlice'), 'mBob']],
  ['somebody from outside', ['mAlice', 'mNobody']],
  ['somebody of another group', ['mAlice', 'mEve0']],
  ['an account', ['alice']],
  ['a number', ['mAlice', 1]],
  ['null', ['mAlice', null]],
  ['an empty id', ['mAlice', '']],
  ['maps', [{ id: 'mAlice' }]],
  ['a departed member', ['mAlice', 'mFrank']],
  ['a departed member alone', ['mFrank']],
];

const each = (ids: readonly string[], value: number): Fields =>
  Object.fromEntries(ids.map((id) => [id, value]));

const oddSplits: readonly (readonly [string, Value])[] = [
  ['a map of participants', { mode: 'equal', participants: { mAlice: 1 } }],
  ['a string of participants', { mode: 'equal', participants: 'mAlice' }],
  ['another mode', { mode: 'shares', participants: ['mAlice'] }],
  ['shares beside', { mode: 'equal', participants: ['mAlice'], shares: { mAlice: 1 } }],
  ['no participants', { mode: 'equal' }],
  ['no mode', { participants: ['mAlice'] }],
  ['a list for a split', ['mAlice']],
];

const payers: readonly (readonly [string, Value])[] = [
  ['nobody', {}],
  ['two who paid less', { mBob: 5000, mAlice: 5000 }],
  ['two who paid more', { mBob: 5000, mAlice: 5002 }],
  ['two, one of them a string', { mBob: 5000, mAlice: '5001' }],
  ['two, one of them a double', { mBob: 5000, mAlice: double(5001) }],
  ['two, one of them outside', { mBob: 5000, mNobody: 5001 }],
  ['two, one of them departed', { mBob: 5000, mFrank: 5001 }],
  ['a string of two', { mBob: '5000,5001' }],
  ['an overflow', { mBob: 2n ** 63n - 1n, mAlice: 2n ** 63n - 1n, mMinsu: 10_003 }],
  ['two, one of them nothing', { mBob: 10_001, mAlice: 0 }],
  ['two, one of them less than nothing', { mBob: 10_002, mAlice: -1 }],
  ['two of the whole', { mBob: 10_001, mAlice: 10_001 }],
  ['one of less', { mBob: 10_000 }],
  ['one of a string', { mBob: '10001' }],
  ['one of an integral double', { mBob: double(10_001) }],
  ['a list', ['mBob']],
  ['somebody outside', { mNobody: 10_001 }],
  ['somebody of another group', { mEve0: 10_001 }],
  ['an account', { bob: 10_001 }],
  ['a key that no object holds', { constructor: 10_001 }],
  ['a departed member', { mFrank: 10_001 }],
];

/** Beside the spoiled writes, which change one thing each. */
export const expenseAttacks: readonly RoleAttempt[] = [
  ...amounts.flatMap(([name, amountMinor]) => [
    create(`of ${name}`, { amountMinor, payers: { mBob: amountMinor } }),
    edit(`sets an amount of ${name}`, { amountMinor, payers: { mBob: amountMinor } }),
  ]),
  ...lists.flatMap(([name, participants]) => [
    create(`among ${name}`, among(...participants)),
    edit(`splits it among ${name}`, among(...participants)),
  ]),
  ...oddSplits.flatMap(([name, split]) => [
    create(`with ${name}`, { split }),
    edit(`splits it with ${name}`, { split }),
  ]),
  ...payers.flatMap(([name, who]) => [
    create(`paid by ${name}`, { payers: who }),
    edit(`has it paid by ${name}`, { payers: who }),
  ]),
  ...wrongIds.map((id) => create(`of the id ${id}`, {}, `${expensesPath}/${id}`)),
  create('with shares of its own', { shares: { mAlice: 10_001 } }),
  create('by the own clock', { createdAt: ownClock, updatedAt: ownClock }),
  create('with a forged createdBy', { createdBy: 'bob' }),
  create('with a forged updatedBy', { updatedBy: 'bob' }),
  create('back-dated', { createdAt: earlier }),
  create('of an unknown kind', { kind: 'refund' }),
  create('of two kinds', { kind: ['expense', 'income'] }),
  create('of an income without a title', { kind: 'income', title: ' ' }),
  create('of an income with a departed member', { kind: 'income', ...among('mAlice', 'mFrank') }),
  create('of an income received by a departed member', { kind: 'income', payers: { mFrank: 10_001 } }),
  create('with an empty title', { title: '' }),
  create('with a blank title', { title: ' \u2003' }),
  create('with a list for a title', { title: ['x'] }),
  create('of an unknown category', { category: 'rent' }),
  create('of a list of categories', { category: ['food'] }),
  create('with a note of 501', { note: '가'.repeat(501) }),
  create('with a map for a note', { note: {} }),
  create('of eleven payers', { amountMinor: 11, payers: each(Object.keys(people(11)), 1) }),
  create('paid abroad in the open', { foreign: { ...foreign, bank: 'x' } }),
  create('paid abroad in no currency', { foreign: { ...foreign, currency: 'XXX' } }),
  ...['9.0908', '9.0928', '0.1', '90.918', '99999999999999999'].map((rate) =>
    create(`paid abroad at ${rate}, which does not come to the amount`, { foreign: { ...foreign, rate } }),
  ),
  create('paid abroad in another currency than the rate is of', { foreign: { ...foreign, currency: 'KWD' } }),
  create('paid abroad in one of four decimals at that rate', { foreign: { ...foreign, currency: 'CLF' } }),
  edit('changes what it came to, but not what was paid abroad', {
    amountMinor: 20_001,
    payers: { mBob: 20_001 },
    foreign,
  }),
  create('paid abroad with nothing', { foreign: { ...foreign, amountMinor: 0 } }),
  ...[1.5, '0', '0.0', '01', '1e3', '1,000', '-1', '.5', '1.', '1'.repeat(18), `1.${'1'.repeat(19)}`].map(
    (rate) => create(`paid abroad at ${typeof rate} ${rate}`, { foreign: { ...foreign, rate } }),
  ),
  create('with a timestamp for a date', { date: serverTime }),
  ...['1969-12-31', '2023-02-29', '2100-02-29', '2026-04-31', '2026-13-01', ''].map((date) =>
    create(`on "${date}"`, { date }),
  ),
  create('already deleted', { deletedAt: serverTime }),
  create('already at revision 2', { revision: 2 }),
  create('in the name of another', { createdBy: 'bob', updatedBy: 'bob' }),
  create('with a huge list', among(...Object.keys(people(5000)))),
  create('as empty as can be', { title: '', payers: {}, ...among() }),
  create('in another group', {}, `${otherGroupPath}/expenses/new00000000000000001`),
  create(
    'in another group, of that group',
    {
      currency: 'EUR',
      payers: { mEve0: 10_001 },
      ...among('mEve0'),
    },
    `${otherGroupPath}/expenses/new00000000000000001`,
  ),
  create('in a group that is not there', {}, `${missingGroupPath}/expenses/new00000000000000001`),
  create('at the top', {}, 'expenses/new00000000000000001'),
  create('beneath an expense', {}, `${expensePath}/expenses/new00000000000000001`),
  {
    name: 'moves one into another group under the same id',
    as: 'otherMember',
    request: {
      op: 'create',
      path: `${otherGroupPath}/expenses/dinner00000000000001`,
      data: { ...stored(expense), updatedBy: 'eve', updatedAt: serverTime },
    },
  },
  {
    name: 'moves one into another group as new',
    as: 'otherMember',
    request: createExpense('eve', {}, `${otherGroupPath}/expenses/dinner00000000000001`),
  },
  {
    name: 'moves one into another group as new, in its currency',
    as: 'otherMember',
    request: createExpense('eve', { currency: 'EUR' }, `${otherGroupPath}/expenses/dinner00000000000001`),
  },
  {
    name: 'creates one with null for a uid',
    as: 'signedOut',
    request: createExpense('nobody', { createdBy: null, updatedBy: null }),
  },

  edit('keeps the revision', { title: '회', revision: 1 }),
  edit('skips a revision', { title: '회', revision: 3 }),
  edit('goes back a revision', { title: '회', revision: 0 }),
  edit('raises the revision by a fraction', { title: '회', revision: increment(1.5) }),
  edit('raises the revision by two', { title: '회', revision: increment(2) }),
  edit('raises the revision by nothing', { title: '회', revision: increment(0) }),
  edit('makes the revision a double', { title: '회', revision: double(2) }),
  edit('edits in the name of another', { updatedBy: 'bob' }),
  edit('edits by the own clock', { updatedAt: ownClock }),
  edit('takes it over', { createdBy: 'alice' }),
  edit('takes it over as new', { createdBy: 'alice', createdAt: serverTime }),
  edit('back-dates it', { createdAt: new Date(0) }),
  edit('changes the currency', { currency: 'EUR' }),
  edit('makes it a transfer', { kind: 'transfer', ...among('mAlice') }),
  edit('makes it a transfer without a title', { kind: 'transfer', title: '', ...among('mAlice') }),
  edit('makes a transfer an expense', { kind: 'expense', title: 'x' }, transferPath),
  edit('changes the amount without the payer', { amountMinor: 9000 }),
  edit('removes the title', { title: removed }),
  edit('removes deletedAt', { deletedAt: removed }),
  edit('adds a comment', { comment: 'x' }),
  edit('removes the note', { note: removed }),
  edit('makes it an income', { kind: 'income' }),
  edit('changes nothing but the title', { revision: 1, updatedBy: 'bob', updatedAt: earlier, title: '회' }),
  edit('edits the expense of another group', {}, otherExpensePath),
  edit('edits one that is not there', {}, newExpensePath),
  {
    name: 'overwrites it with a new one',
    as: 'owner',
    request: { op: 'set', path: expensePath, data: newExpense('alice') },
  },
  {
    name: 'writes it as it was in revision 1, once it is at 3',
    as: 'member',
    request: {
      op: 'set',
      path: expensePath,
      data: { ...stored(expense), revision: 2, updatedBy: 'bob', updatedAt: serverTime },
    },
    given: { [expensePath]: { ...stored(expense), title: '회', revision: 3 } },
  },
  {
    name: 'sends its own edit again',
    as: 'member',
    request: {
      op: 'set',
      path: expensePath,
      data: { ...stored(expense), revision: 2, updatedBy: 'bob', updatedAt: serverTime },
    },
    given: { [expensePath]: { ...stored(expense), revision: 2 } },
  },

  ...(
    [
      ['no version', null],
      ['a version that was never there', writeIdAt(7)],
      ['the version that it makes', newWriteId],
    ] as const
  ).flatMap(([on, previousWriteId]) => [
    edit(`edits on ${on}`, { title: '회', previousWriteId }),
    edit(`touches on ${on}`, { previousWriteId }),
    edit(`deletes softly on ${on}`, { deletedAt: serverTime, previousWriteId }),
    edit(`restores on ${on}`, { deletedAt: null, previousWriteId }, deletedExpensePath),
  ]),
  edit(
    'edits on the version before the one that is there',
    { previousWriteId: writeIdAt(1) },
    deletedExpensePath,
  ),
  edit(
    'edits one of the first shape on a version',
    { ...lateFields, previousWriteId: writeIdAt(1) },
    oldExpensePath,
  ),
  edit('edits under the name of the version that is there', { title: '회', writeId: writeIdAt(1) }),
  edit('edits without a name', { title: '회', writeId: removed }),
  edit('edits without saying on what', { title: '회', previousWriteId: removed }),
  create('made on another version', { previousWriteId: writeIdAt(1) }),
  {
    name: 'sends the second of two edits whose first was refused',
    as: 'owner',
    request: revise('alice', {
      title: '국',
      revision: 3,
      previousWriteId: newWriteId,
      writeId: writeIdAt(9),
    }),
    // Somebody else wrote the second revision meanwhile.
    given: {
      [expensePath]: {
        ...stored(expense),
        revision: 2,
        writeId: writeIdAt(8),
        previousWriteId: writeIdAt(1),
      },
    },
  },

  edit('deletes softly by the own clock', { deletedAt: ownClock }),
  edit('deletes softly as of old', { deletedAt: earlier }),
  edit('deletes softly with a boolean', { deletedAt: true }),
  edit('deletes softly and changes the title', { deletedAt: serverTime, title: '회' }),
  edit('deletes softly and changes the date', { deletedAt: serverTime, date: '2026-11-22' }),
  edit('deletes softly and changes the amount', {
    deletedAt: serverTime,
    amountMinor: 1,
    payers: { mBob: 1 },
  }),
  edit('deletes softly and changes the payer', { deletedAt: serverTime, payers: { mAlice: 10_001 } }),
  edit('deletes softly and changes the split', { deletedAt: serverTime, ...among('mAlice') }),
  edit('deletes softly and changes the mode', { deletedAt: serverTime, split: splits.shares }),
  edit('deletes softly and changes the note', { deletedAt: serverTime, note: 'x' }),
  edit('deletes softly and takes the category away', { deletedAt: serverTime, category: null }),
  edit('deletes softly and adds a foreign amount', { deletedAt: serverTime, foreign }),
  edit('deletes one of the first shape and fills nothing in', { deletedAt: serverTime }, oldExpensePath),
  edit('touches one of the first shape and fills nothing in', {}, oldExpensePath),
  ...[
    { category: 'food' },
    { note: 'x' },
    { foreign },
    { receivedAt: serverTime },
    { title: '회' },
    { extra: null },
  ].map((changes) =>
    edit(
      `deletes one of the first shape and says ${Object.keys(changes).join()} of it`,
      { deletedAt: serverTime, ...lateFields, ...changes },
      oldExpensePath,
    ),
  ),
  edit('deletes softly and keeps the revision', { deletedAt: serverTime, revision: 1 }),
  edit('deletes softly in the name of another', { deletedAt: serverTime, updatedBy: 'bob' }),
  edit('restores without a revision', { deletedAt: null, revision: 2 }, deletedExpensePath),
  edit('restores and skips a revision', { deletedAt: null, revision: 4 }, deletedExpensePath),
  edit('restores in the name of another', { deletedAt: null, updatedBy: 'bob' }, deletedExpensePath),
  edit('restores by taking deletedAt away', { deletedAt: removed }, deletedExpensePath),
  edit(
    'restores as a transfer',
    { deletedAt: null, kind: 'transfer', ...among('mAlice') },
    deletedExpensePath,
  ),
  edit(
    'restores with a departed member',
    { deletedAt: null, ...among('mAlice', 'mFrank') },
    deletedExpensePath,
  ),
  edit(
    'restores with somebody outside',
    { deletedAt: null, ...among('mAlice', 'mEve0') },
    deletedExpensePath,
  ),
  edit('edits a deleted expense', { title: '택시비' }, deletedExpensePath),
  edit('touches it', {}),
  edit('restores what is not deleted', { deletedAt: null }),
  edit('edits it into what it is', { title: '흑돼지', note: '' }),
  edit('deletes softly once more', { deletedAt: serverTime }, deletedExpensePath),
  edit('touches a deleted expense', {}, deletedExpensePath),
  edit(
    'edits a deleted expense while deleting it again',
    { deletedAt: serverTime, title: 'x' },
    deletedExpensePath,
  ),
  { name: 'deletes for good', as: 'owner', request: { op: 'delete', path: expensePath } },
  { name: 'deletes the own one for good', as: 'member', request: { op: 'delete', path: expensePath } },
  {
    name: 'deletes a deleted one for good',
    as: 'owner',
    request: { op: 'delete', path: deletedExpensePath },
  },
  {
    name: 'writes beneath an expense',
    as: 'owner',
    request: { op: 'create', path: `${expensePath}/notes/x`, data: { a: 1 } },
  },
  {
    name: 'brings a member who left since into an expense',
    as: 'owner',
    request: revise('alice', among('mAlice', 'mBob', 'mMinsu', 'mGina')),
    given: {
      [groupPath]: stored({
        ...group,
        members: { ...group.members, mGina: { name: 'Gina', uid: null, role: 'member', status: 'departed' } },
        memberUids: ['alice', 'bob'],
        departedIds: ['mFrank', 'mGina'],
      }),
    },
  },
];
