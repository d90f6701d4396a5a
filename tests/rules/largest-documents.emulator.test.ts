import { readFileSync } from 'node:fs';
import { maxAmountMinor } from '@nbbang/domain/money/minor-units';
import { limits } from '@nbbang/domain/records/fields';
import { allBasisPoints, splitLimits, splitModes, type SplitMode } from '@nbbang/domain/records/split';
import type { Group, Member } from '@nbbang/domain/records/group';
import { emulatorHost } from 'firestore-rules-tools/cli/emulator-host';
import { emulatorProject } from 'firestore-rules-tools/emulator/emulator';
import { serverTime, type Fields, type Value } from 'firestore-rules-tools/emulator/fields';
import type { Request } from 'firestore-rules-tools/emulator/request';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import {
  comment,
  commentPath,
  earlier,
  group,
  groupPath,
  nameOnly,
  newCommentPath,
  newExpense,
  newTransfer,
  payoutPath,
  storedDocuments,
  stored,
  writeIdAt,
} from './documents.ts';
import { mostEvaluations, withMoreToEvaluate } from './evaluations.ts';
import { roles, type Role } from './roles.ts';
import {
  among,
  createComment,
  createExpense,
  createGroup,
  createTransfer,
  deleteComment,
  editGroup,
  replaceInGroup,
  revise,
  setPayout,
} from './writes.ts';
import { whyDenied } from './why-denied.ts';

// A request that evaluates more than 1,000 expressions is denied, whatever it asks: the largest documents and the
// longest ways through the rules must stay below that.

const project = emulatorProject(emulatorHost(), 'demo-nbbang-rules-largest');
const fullPath = 'groups/full0000000000000001';
const largePath = `${fullPath}/expenses/large000000000000001`;

const rulesText = readFileSync(new URL('../../firestore.rules', import.meta.url), 'utf8');

beforeAll(async () => {
  await project.loadRules(rulesText);
});
beforeEach(async () => {
  await project.clear();
  await project.store(storedDocuments);
});

async function allow(request: Request, as: Role = 'owner'): Promise<void> {
  const { auth } = roles[as];
  const { allowed } = await project.attempt(request, auth);
  expect(allowed ? '' : await whyDenied(project, rulesText, request, auth)).toBe('');
}

async function deny(request: Request, as: Role = 'owner'): Promise<void> {
  expect(await project.attempt(request, roles[as].auth)).toMatchObject({ allowed: false });
}

function people(from: number, to: number, status: Member['status'] = 'active'): Record<string, Member> {
  const ids = Array.from(
    { length: to - from },
    (_, i) => `member${'x'.repeat(23)}${String(from + i).padStart(3, '0')}`,
  );
  return Object.fromEntries(ids.map((id) => [id, { ...nameOnly('가'.repeat(limits.memberName)), status }]));
}

const alice: Member = { name: 'a'.repeat(limits.memberName), uid: 'alice', role: 'owner', status: 'active' };

/** alice and, by name only, everybody else a group has room for. */
function fullGroup(others: Record<string, Member>): Group {
  return {
    ...group,
    name: '가'.repeat(limits.groupName),
    members: { zAlice: alice, ...others },
    memberUids: ['alice'],
    departedIds: Object.keys(others).filter((id) => others[id]?.status === 'departed'),
  };
}

const storeGroup = (others: Record<string, Member>): Promise<void> =>
  project.store({ [fullPath]: stored(fullGroup(others)) });

/** Everybody takes part, in the longest way of the mode. */
const longest: Readonly<Record<SplitMode, (ids: string[]) => Fields>> = {
  equal: (participants) => ({ participants }),
  shares: (ids) => ({ weights: each(ids, splitLimits.weight) }),
  percentage: (ids) => ({ basisPoints: each(ids, allBasisPoints) }),
  exact: (ids) => ({ amountsMinor: each(ids, maxAmountMinor) }),
  adjustment: (participants) => ({ participants, adjustmentsMinor: each(participants, -maxAmountMinor) }),
  items: (ids) => ({
    titles: lines('🍺'.repeat(splitLimits.itemTitle)),
    amountsMinor: lines(maxAmountMinor),
    claimedBy: lines(ids.join(',')),
    taxMinor: maxAmountMinor,
    tipMinor: maxAmountMinor,
    discountMinor: maxAmountMinor,
  }),
};

const longestPayout: Fields = {
  bank: '가'.repeat(limits.payoutText),
  number: '가'.repeat(limits.payoutText),
  holder: '가'.repeat(limits.payoutText),
  link: `https://toss.me/${'x'.repeat(limits.payoutLink - 'https://toss.me/'.length)}`,
};

function each(ids: readonly string[], value: number): Fields {
  return Object.fromEntries(ids.map((id) => [id, value]));
}

function lines(cell: Value): Value[] {
  return Array.from({ length: splitLimits.items }, () => cell);
}

function everybody(members: Record<string, Member>, mode: SplitMode = 'equal'): Fields {
  const ids = Object.keys(members).reverse();
  const [first = '', ...payers] = ids.slice(0, limits.payers);
  return {
    title: '가'.repeat(limits.expenseTitle),
    amountMinor: maxAmountMinor,
    category: 'utilities',
    note: '가'.repeat(limits.note),
    foreign: { currency: 'ZWG', amountMinor: maxAmountMinor, rate: `100.${'0'.repeat(18)}` },
    payers: { [first]: maxAmountMinor - payers.length * 1e11, ...each(payers, 1e11) },
    split: { mode, ...longest[mode](ids) },
  };
}

const createLarge = (changes: Fields): Request => createExpense('alice', changes, largePath);
const reviseLarge = (changes: Fields, revision = 2): Request =>
  revise(
    'alice',
    { writeId: writeIdAt(revision), previousWriteId: writeIdAt(revision - 1), ...changes },
    largePath,
  );
const setMembers = (members: Fields): Request => ({
  op: 'update',
  path: fullPath,
  data: { members, updatedBy: 'alice', updatedAt: serverTime },
});

test.each(splitModes)('an expense of fifty by %s is created, edited, deleted and restored', async (mode) => {
  const { members } = fullGroup(people(0, 49));
  await storeGroup(people(0, 49));
  await allow(createLarge(everybody(members, mode)));
  await allow(reviseLarge({ title: '나' }));
  await allow(reviseLarge({ deletedAt: serverTime }, 3));
  await allow(reviseLarge({ deletedAt: null }, 4));
});

test('an expense of one member becomes one of fifty, with another payer', async () => {
  const [first = ''] = Object.keys(people(0, 1));
  await storeGroup(people(0, 49));
  await allow(createLarge({ payers: { [first]: 10_001 }, ...among(first) }));
  await allow(reviseLarge(everybody(fullGroup(people(0, 49)).members)));
});

test.each(splitModes)('whatever the mode before, an expense becomes one by %s', async (mode) => {
  const { members } = fullGroup(people(0, 49));
  await storeGroup(people(0, 49));
  await allow(createLarge(everybody(members, 'items')));
  await allow(reviseLarge({ ...everybody(members, mode), title: '나' }));
  await allow(reviseLarge(everybody(members, 'items'), 3));
});

test.each(splitModes)('one departed member among fifty is found, by %s', async (mode) => {
  for (const place of [0, 24, 48]) {
    const others = { ...people(0, place), ...people(place, place + 1, 'departed'), ...people(place + 1, 49) };
    await storeGroup(others);
    const changes = everybody(fullGroup(others).members, mode);
    await deny(createLarge({ ...changes, amountMinor: maxAmountMinor, payers: { zAlice: maxAmountMinor } }));
  }
});

test('an eleventh payer is one too many', async () => {
  const { members } = fullGroup(people(0, 49));
  const ids = Object.keys(members);
  await storeGroup(people(0, 49));
  await allow(
    createLarge({ ...everybody(members), foreign: null, amountMinor: 10, payers: each(ids.slice(0, 10), 1) }),
  );
  await deny(
    createExpense(
      'alice',
      { ...everybody(members), foreign: null, amountMinor: 11, payers: each(ids.slice(0, 11), 1) },
      `${largePath}x`,
    ),
  );
});

test('a departed member stays in an old expense that is edited', async () => {
  await storeGroup(people(0, 49));
  await allow(createLarge(everybody(fullGroup(people(0, 49)).members)));

  await storeGroup({ ...people(0, 10, 'departed'), ...people(10, 49) });
  await allow(reviseLarge({ title: '나' }));
  await allow(reviseLarge({ deletedAt: serverTime }, 3));
  await allow(reviseLarge({ deletedAt: null }, 4));
});

test('a group of ten of the longest names is created, the creator last', async () => {
  const members = { ...people(0, 9), zAlice: alice };
  await allow(createGroup('alice', { name: '가'.repeat(limits.groupName), members }, fullPath));
});

test('ten members of the longest names are added to forty, no eleventh place is found', async () => {
  const { members } = fullGroup(people(0, 49));
  await storeGroup(people(0, 39));
  await deny(setMembers({ ...members, more: nameOnly('x') }));
  await allow(setMembers(members));
  await deny(editGroup('alice', { members: { more: nameOnly('x') } }, fullPath));
});

test('whoever has departed, the fiftieth place is found, and no place beyond all there may be', async () => {
  const gone = people(50, limits.everMembers, 'departed');
  await storeGroup({ ...people(0, 48), ...gone });
  await allow(editGroup('alice', { members: { more1: nameOnly('x') } }, fullPath));
  await deny(editGroup('alice', { members: { more2: nameOnly('y') } }, fullPath));
  await storeGroup({ ...people(0, 49), ...gone });
  await deny(editGroup('alice', { members: { more1: nameOnly('x') } }, fullPath));
  await allow(editGroup('alice', { name: '나' }, fullPath));
});

/** Weights and percentages of everybody, the largest there are, and archived. */
function everySetting(members: Fields): Fields {
  const ids = Object.keys(members);
  return {
    name: '가'.repeat(limits.groupName),
    weights: each(ids, splitLimits.weight),
    defaultSplit: { mode: 'percentage', basisPoints: each(ids, allBasisPoints) },
    archivedAt: serverTime,
  };
}

test('ten members are added to forty in one write with every setting of fifty, and all is changed again', async () => {
  const { members } = fullGroup(people(0, 49));
  await storeGroup(people(0, 39));
  await allow(replaceInGroup('alice', { members, ...everySetting(members) }, fullPath));
  await allow(editGroup('alice', { name: '나' }, fullPath));
  await deny(editGroup('alice', { weights: { stranger: 100 } }, fullPath));
  await allow(replaceInGroup('alice', { weights: {}, defaultSplit: null, archivedAt: null }, fullPath));
});

test('the longest comment and the longest payout are written', async () => {
  await allow(createComment('alice', { text: '가'.repeat(limits.comment) }));
  await allow(setPayout(payoutPath, longestPayout));
});

test('the dearest requests leave room: what they evaluate of 1,000 expressions', async () => {
  const { members } = fullGroup(people(0, 49));
  const [sender = ''] = Object.keys(people(0, 1));
  const forty = fullGroup(people(0, 39));
  const { members: ever } = fullGroup({ ...people(0, 49), ...people(50, limits.everMembers, 'departed') });
  const largest = {
    ...newExpense('alice', everybody(members, 'items')),
    createdAt: earlier,
    updatedAt: earlier,
  };
  const transfer = newTransfer('alice', {
    ...everybody(members, 'equal'),
    category: null,
    payers: { [sender]: maxAmountMinor },
    ...among('zAlice'),
  });
  const dearest: Readonly<Record<string, readonly [Request, Record<string, Fields | null>]>> = {
    'a group of ten': [
      createGroup('alice', { members: { ...people(0, 9), zAlice: alice } }, fullPath),
      { [fullPath]: null },
    ],
    'ten more members and every setting': [
      replaceInGroup('alice', { members, ...everySetting(members) }, fullPath),
      { [fullPath]: stored(forty) },
    ],
    'ten more members and every setting, with all who ever were': [
      replaceInGroup('alice', { members: ever, ...everySetting(ever) }, fullPath),
      { [fullPath]: stored(fullGroup({ ...people(10, 49), ...people(50, limits.everMembers, 'departed') })) },
    ],
    'every setting of fifty': [
      replaceInGroup('alice', everySetting(members), fullPath),
      { [fullPath]: stored(fullGroup(people(0, 49))) },
    ],
    'a receipt of fifty lines': [createLarge(everybody(members, 'items')), { [largePath]: null }],
    'a receipt, edited': [reviseLarge({ title: '나' }), { [largePath]: largest }],
    'a receipt, deleted': [reviseLarge({ deletedAt: serverTime }), { [largePath]: largest }],
    'a transfer, confirmed': [
      reviseLarge({ receivedAt: serverTime }),
      { [largePath]: { ...transfer, createdAt: earlier, updatedAt: earlier } },
    ],
    'a comment, deleted': [
      deleteComment(commentPath),
      { [commentPath]: { ...stored(comment), createdBy: 'alice', text: '가'.repeat(limits.comment) } },
    ],
    'a comment': [createComment('alice', { text: '가'.repeat(limits.comment) }), { [newCommentPath]: null }],
    'a payout': [setPayout(payoutPath, longestPayout), { [payoutPath]: null }],
  };
  const costs = new Map<string, number>();
  for (const room of [100, 150, 200, 250, 300, 350]) {
    await project.loadRules(withMoreToEvaluate(rulesText, room));
    for (const [name, [request, documents]] of Object.entries(dearest)) {
      await project.store({ [fullPath]: stored(fullGroup(people(0, 49))), ...documents });
      const { allowed } = await project.attempt(request, roles.owner.auth);
      if (allowed) costs.set(name, mostEvaluations - room);
    }
  }
  await project.loadRules(rulesText);
  console.info('at most', Object.fromEntries(costs));
  expect([...costs.keys()].toSorted()).toEqual(Object.keys(dearest).toSorted());
});

test('one of fifty is renamed', async () => {
  await storeGroup({ ...people(0, 48), renamed: nameOnly('before') });
  await allow(editGroup('alice', { members: { renamed: { name: 'after' } } }, fullPath));
});

test('the group is read once for a batch, so that a batch may hold many expenses', async () => {
  const paths = Array.from(
    { length: 60 },
    (_, i) => `${groupPath}/expenses/batch0000000000${String(i).padStart(5, '0')}`,
  );
  await allow({ op: 'batch', writes: paths.map((path) => createExpense('bob', {}, path)) }, 'member');
});

test('one bad write refuses its whole batch', async () => {
  const good = createTransfer('bob');
  const path = `${groupPath}/expenses/bad00000000000000001`;
  await deny(
    { op: 'batch', writes: [good, { op: 'create', path, data: newTransfer('bob', { revision: 2 }) }] },
    'member',
  );
  expect(await project.read(good.path)).toBeNull();
});
