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
import { group, groupPath, nameOnly, newTransfer, storedDocuments, stored } from './documents.ts';
import { roles, type Role } from './roles.ts';
import { among, createExpense, createGroup, createTransfer, editGroup, revise } from './writes.ts';
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
    (_, i) => `member${'x'.repeat(24)}${String(from + i).padStart(2, '0')}`,
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
    foreign: { currency: 'ZWG', amountMinor: maxAmountMinor, rate: `${'9'.repeat(17)}.${'9'.repeat(18)}` },
    payers: { [first]: maxAmountMinor - payers.length * 1e11, ...each(payers, 1e11) },
    split: { mode, ...longest[mode](ids) },
  };
}

const createLarge = (changes: Fields): Request => createExpense('alice', changes, largePath);
const reviseLarge = (changes: Fields): Request => revise('alice', changes, largePath);
const setMembers = (members: Fields): Request => ({
  op: 'update',
  path: fullPath,
  data: { members, updatedAt: serverTime },
});

test.each(splitModes)('an expense of fifty by %s is created, edited, deleted and restored', async (mode) => {
  const { members } = fullGroup(people(0, 49));
  await storeGroup(people(0, 49));
  await allow(createLarge(everybody(members, mode)));
  await allow(reviseLarge({ title: '나' }));
  await allow(reviseLarge({ deletedAt: serverTime }));
  await allow(reviseLarge({ deletedAt: null }));
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
  await allow(reviseLarge(everybody(members, mode)));
  await allow(reviseLarge(everybody(members, 'items')));
});

test.each(splitModes)('one departed member among fifty is found, by %s', async (mode) => {
  for (const place of [0, 24, 48]) {
    const others = { ...people(0, place), ...people(place, place + 1, 'departed'), ...people(place + 1, 49) };
    await storeGroup(others);
    const changes = everybody(fullGroup(others).members, mode);
    await deny(createLarge({ ...changes, amountMinor: 1, payers: { zAlice: 1 } }));
  }
});

test('an eleventh payer is one too many', async () => {
  const { members } = fullGroup(people(0, 49));
  const ids = Object.keys(members);
  await storeGroup(people(0, 49));
  await allow(createLarge({ ...everybody(members), amountMinor: 10, payers: each(ids.slice(0, 10), 1) }));
  await deny(
    createExpense(
      'alice',
      { ...everybody(members), amountMinor: 11, payers: each(ids.slice(0, 11), 1) },
      `${largePath}x`,
    ),
  );
});

test('a departed member stays in an old expense that is edited', async () => {
  await storeGroup(people(0, 49));
  await allow(createLarge(everybody(fullGroup(people(0, 49)).members)));

  await storeGroup({ ...people(0, 10, 'departed'), ...people(10, 49) });
  await allow(reviseLarge({ title: '나' }));
  await allow(reviseLarge({ deletedAt: serverTime }));
  await allow(reviseLarge({ deletedAt: null }));
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
  await deny(editGroup({ members: { more: nameOnly('x') } }, fullPath));
});

test('one of fifty is renamed', async () => {
  await storeGroup({ ...people(0, 48), renamed: nameOnly('before') });
  await allow(editGroup({ members: { renamed: { name: 'after' } } }, fullPath));
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
