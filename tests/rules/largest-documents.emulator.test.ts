import { readFileSync } from 'node:fs';
import { maxAmountMinor } from '@nbbang/domain/money/minor-units';
import { limits } from '@nbbang/domain/records/fields';
import type { Group, Member } from '@nbbang/domain/records/group';
import { emulatorHost } from 'firestore-rules-tools/cli/emulator-host';
import { emulatorProject } from 'firestore-rules-tools/emulator/emulator';
import { serverTime, type Fields } from 'firestore-rules-tools/emulator/fields';
import type { Request } from 'firestore-rules-tools/emulator/request';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { group, groupPath, nameOnly, newTransfer, storedDocuments, stored } from './documents.ts';
import { roles, type Role } from './roles.ts';
import { among, createExpense, createGroup, createTransfer, editGroup, revise } from './writes.ts';

// A request that evaluates more than 1,000 expressions is denied, whatever it asks: the largest documents and the
// longest ways through the rules must stay below that.

const project = emulatorProject(emulatorHost(), 'demo-nbbang-rules-largest');
const fullPath = 'groups/full0000000000000001';
const largePath = `${fullPath}/expenses/large000000000000001`;

beforeAll(async () => {
  await project.loadRules(readFileSync(new URL('../../firestore.rules', import.meta.url), 'utf8'));
});
beforeEach(async () => {
  await project.clear();
  await project.store(storedDocuments);
});

async function allow(request: Request, as: Role = 'owner'): Promise<void> {
  expect(await project.attempt(request, roles[as].auth)).toEqual({ allowed: true });
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
  };
}

const storeGroup = (others: Record<string, Member>): Promise<void> =>
  project.store({ [fullPath]: stored(fullGroup(others)) });

function everybody(members: Record<string, Member>): Fields {
  return {
    title: '가'.repeat(limits.expenseTitle),
    amountMinor: maxAmountMinor,
    payers: { zAlice: maxAmountMinor },
    ...among(...Object.keys(members).reverse()),
  };
}

const createLarge = (changes: Fields): Request => createExpense('alice', changes, largePath);
const reviseLarge = (changes: Fields): Request => revise('alice', changes, largePath);
const setMembers = (members: Fields): Request => ({
  op: 'update',
  path: fullPath,
  data: { members, updatedAt: serverTime },
});

test('an expense of fifty members is created, edited, deleted and restored', async () => {
  const { members } = fullGroup(people(0, 49));
  await storeGroup(people(0, 49));
  await allow(createLarge(everybody(members)));
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

test.each([0, 1, 24, 48])('a departed member at place %i of fifty is found', async (place) => {
  const others = { ...people(0, place), ...people(place, place + 1, 'departed'), ...people(place + 1, 49) };
  await storeGroup(others);
  await deny(createLarge(everybody(fullGroup(others).members)));
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
