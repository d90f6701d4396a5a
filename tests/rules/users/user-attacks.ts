import { reference, type Value } from 'firestore-rules-tools/emulator/fields';
import { newUser } from '../documents.ts';
import type { RoleAttempt } from '../roles.ts';
import { wrongNames } from '../wrong-names.ts';
import { createUser, editUser } from '../writes.ts';

const ownClock = new Date();

const names: readonly (readonly [string, Value])[] = [
  ['empty', ''],
  ['blank', ' \t\u3000'],
  ['of 41', '가'.repeat(41)],
  ['of 21 emoji, 42 UTF-16 units', '🍊'.repeat(21)],
  ['that is a number', 7],
  ...wrongNames,
];

/** Beside the spoiled writes, which change one field each. */
export const userAttacks: readonly RoleAttempt[] = [
  ...names.map(([what, name]) => ({
    name: `creates it with a name ${what}`,
    as: 'member' as const,
    request: createUser('bob', { name }),
  })),
  {
    name: 'creates it by the own clock',
    as: 'member',
    request: createUser('bob', { createdAt: ownClock, updatedAt: ownClock }),
  },
  { name: 'creates it with a role', as: 'member', request: createUser('bob', { admin: true }) },
  { name: 'creates it in an unknown language', as: 'member', request: createUser('bob', { language: 'fr' }) },
  { name: 'creates it empty', as: 'member', request: { op: 'create', path: 'users/bob', data: {} } },
  { name: 'sets it empty', as: 'owner', request: { op: 'set', path: 'users/alice', data: {} } },
  { name: 'creates the profile of somebody signed out', as: 'signedOut', request: createUser('nobody') },
  { name: 'creates one called null', as: 'signedOut', request: createUser('null') },
  { name: 'edits by the own clock', as: 'owner', request: editUser('alice', { updatedAt: ownClock }) },
  {
    name: 'overwrites it with a new one',
    as: 'owner',
    request: { op: 'set', path: 'users/alice', data: newUser() },
  },
  {
    name: 'takes the profile of another',
    as: 'member',
    request: { op: 'set', path: 'users/alice', data: newUser() },
  },
  { name: 'deletes the own profile', as: 'owner', request: { op: 'delete', path: 'users/alice' } },
  {
    name: 'writes beneath the own profile',
    as: 'owner',
    request: { op: 'create', path: 'users/alice/users/alice', data: newUser() },
  },
  {
    name: 'looks for a profile by the name of its document',
    as: 'owner',
    request: { op: 'list', query: { from: 'users', where: [['__name__', '==', reference('users/hana')]] } },
  },
  {
    name: 'looks for profiles by language',
    as: 'owner',
    request: { op: 'list', query: { from: 'users', where: [['language', '==', 'ko']] } },
  },
  {
    name: 'looks for profiles by collection group',
    as: 'owner',
    request: { op: 'list', query: { from: 'users', group: true, limit: 1 } },
  },
];
