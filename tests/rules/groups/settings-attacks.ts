import { double, removed, serverTime, type Fields, type Value } from 'firestore-rules-tools/emulator/fields';
import {
  archivedGroupPath,
  earlier,
  group,
  groupPath,
  nameOnly,
  newGroup,
  newGroupPath,
  otherGroupPath,
  stored,
  without,
} from '../documents.ts';
import { insiders, outsiders, uidOf, type RoleAttempt } from '../roles.ts';
import { createGroup, people, replaceInGroup } from '../writes.ts';

const set = (name: string, changes: Fields, path?: string): RoleAttempt => ({
  name,
  as: 'member',
  request: replaceInGroup('bob', changes, path),
});

/** Numbers per member that are none, or name somebody else. */
const numbers: readonly (readonly [string, Value])[] = [
  ['null', null],
  ['a list', [100, 100]],
  ['an empty list', []],
  ['an empty text', ''],
  ['a text', 'mBob'],
  ['a number', 100],
  ['0', { mBob: 0 }],
  ['minus 0', { mBob: -0 }],
  ['below 0', { mBob: -100 }],
  ['a fraction', { mBob: 100.5 }],
  ['an integral double', { mBob: double(100) }],
  ['a large double', { mBob: double(1e7) }],
  ['NaN', { mBob: Number.NaN }],
  ['Infinity', { mBob: Number.POSITIVE_INFINITY }],
  ['the largest int', { mBob: 2n ** 63n - 1n }],
  ['1,000,001', { mBob: 1_000_001 }],
  ['digits', { mBob: '100' }],
  ['two in one text', { mBob: '100,100' }],
  ['two in one text, one of nobody', { mBob: '100,', mAlice: 1 }],
  ['nothing', { mBob: null }],
  ['lists', { mBob: [100] }],
  ['maps', { mBob: { value: 100 } }],
  ['the time', { mBob: serverTime }],
  ['one good and one bad', { mAlice: 100, mBob: 0 }],
  ['somebody outside', { mNobody: 100 }],
  ['somebody outside beside a member', { mBob: 100, mNobody: 100 }],
  ['somebody of another group', { mEve0: 100 }],
  ['an account', { bob: 100 }],
  ['a key that no object holds', { constructor: 100 }],
  ['a member in capitals', { MBOB: 100 }],
  ['fifty strangers', Object.fromEntries(Object.keys(people(50)).map((id) => [id, 100]))],
];

const percentages = (basisPoints: Value): Fields => ({ defaultSplit: { mode: 'percentage', basisPoints } });

const splits: readonly (readonly [string, Value])[] = [
  ['an empty map', {}],
  ['a list', [{ mode: 'shares' }]],
  ['a text', 'shares'],
  ['true', true],
  ['0', 0],
  ['an unknown mode', { mode: 'random' }],
  ['a mode in capitals', { mode: 'SHARES' }],
  ['no mode', { basisPoints: { mBob: 10_000 } }],
  ['equal', { mode: 'equal' }],
  ['equal among some', { mode: 'equal', participants: ['mBob'] }],
  ['exact amounts', { mode: 'exact', amountsMinor: { mBob: 100 } }],
  ['shares with weights of its own', { mode: 'shares', weights: { mBob: 100 } }],
  ['shares with percentages', { mode: 'shares', basisPoints: { mBob: 10_000 } }],
  ['percentages of nobody', { mode: 'percentage', basisPoints: {} }],
  ['percentages without any', { mode: 'percentage' }],
  ['percentages with more', { mode: 'percentage', basisPoints: { mBob: 10_000 }, note: 'x' }],
  ['10,001', { mode: 'percentage', basisPoints: { mBob: 10_001 } }],
];

const archivings: readonly (readonly [string, Value])[] = [
  ['as of old', earlier],
  ['by the own clock', new Date()],
  ['in the future', new Date('2100-01-01T00:00:00Z')],
  ['with true', true],
  ['with a number', 1_790_000_000_000],
  ['with a text', 'now'],
  ['with a list', [earlier]],
];

/** Beside the spoiled writes: weights, the default split, archiving, and who is said to have written. */
export const settingsAttacks: readonly RoleAttempt[] = [
  ...numbers.flatMap(([what, value]) => [
    set(`sets weights of ${what}`, { weights: value }),
    set(`sets percentages of ${what}`, percentages(value)),
  ]),
  ...splits.map(([what, defaultSplit]) => set(`sets a default split of ${what}`, { defaultSplit })),
  ...archivings.map(([how, archivedAt]) => set(`archives it ${how}`, { archivedAt })),
  set('moves the archiving to 1970', { archivedAt: new Date(0) }, archivedGroupPath),
  set('weighs a member that comes in the next write', { weights: { mJisu: 100 } }),
  set('weighs one of two new members wrongly', {
    members: { ...group.members, mJisu: nameOnly('지수') },
    weights: { mJisu: 100, mJiho: 100 },
  }),
  set('sets the weights and who is in', { weights: { mBob: 100 }, memberUids: ['alice', 'bob'] }),
  set('archives it and changes the currency', { archivedAt: serverTime, currency: 'EUR' }),
  set('archives it and makes oneself owner', {
    archivedAt: serverTime,
    members: { ...group.members, mBob: { ...group.members['mBob'], role: 'owner' } },
  }),
  set('archives the group of another', { archivedAt: serverTime }, otherGroupPath),
  set('says that another has written', { name: '부산', updatedBy: 'alice' }),
  set('says that nobody has written', { name: '부산', updatedBy: null }),
  set('takes away who has written', { name: '부산', updatedBy: removed }),
  {
    name: 'leaves it said that another has written',
    as: 'member',
    request: { op: 'update', path: groupPath, data: { name: '부산', updatedAt: serverTime } },
  },
  {
    name: 'leaves it unsaid who has written',
    as: 'member',
    request: { op: 'update', path: groupPath, data: { name: '부산', updatedAt: serverTime } },
    given: { [groupPath]: without(stored(group), 'updatedBy') },
  },
  // What is stored wrongly is not written over and over.
  {
    name: 'edits a group whose weights name nobody',
    as: 'member',
    request: replaceInGroup('bob', { name: '부산' }),
    given: { [groupPath]: { ...stored(group), weights: { mNobody: 100 } } },
  },
  ...['weights', 'defaultSplit', 'archivedAt', 'departedIds'].map((field): RoleAttempt => ({
    name: `creates a group with ${field}`,
    as: 'owner',
    request: createGroup('alice', { [field]: field === 'departedIds' ? [] : null }),
  })),
  {
    name: 'creates a group with weights',
    as: 'member',
    request: createGroup('bob', { weights: { mSelf: 1 } }),
  },
  {
    name: 'creates a group that is archived',
    as: 'member',
    request: createGroup('bob', { archivedAt: serverTime }),
  },
  {
    name: 'creates a group said to be of another',
    as: 'owner',
    request: createGroup('alice', { updatedBy: 'bob' }),
  },
  {
    name: 'creates a group without saying who writes',
    as: 'owner',
    request: { op: 'create', path: newGroupPath, data: without(newGroup('alice'), 'updatedBy') },
  },
  ...outsiders.flatMap((as): RoleAttempt[] =>
    [
      { weights: { mBob: 200 } },
      { defaultSplit: { mode: 'shares' } },
      { archivedAt: serverTime },
      { updatedBy: 'alice' },
    ].map((changes: Fields) => ({
      name: `sets ${Object.keys(changes).join()} from outside`,
      as,
      request: replaceInGroup(uidOf(as), changes),
    })),
  ),
  ...insiders.map((as): RoleAttempt => ({
    name: 'deletes an archived group',
    as,
    request: { op: 'delete', path: archivedGroupPath },
  })),
];
