import { earlier, newUser, user, stored } from '../documents.ts';
import { nobody, roles, signedIn, type RoleSection } from '../roles.ts';
import { createUser, editUser } from '../writes.ts';

const ownPaths = Object.values(roles).flatMap(({ auth }) => (auth === null ? [] : [`users/${auth.uid}`]));
const everybodyNew = Object.fromEntries(ownPaths.map((path) => [path, null]));
const everybodyKnown = Object.fromEntries(ownPaths.map((path) => [path, stored(user)]));

export const usersMatrix: RoleSection = {
  path: 'users/{uid}',
  cases: [
    {
      name: 'own',
      allowed: signedIn,
      request: ({ uid }) => ({ op: 'get', path: `users/${uid}` }),
      given: everybodyKnown,
    },
    {
      name: 'own, not there yet',
      allowed: signedIn,
      request: ({ uid }) => ({ op: 'get', path: `users/${uid}` }),
      given: everybodyNew,
    },
    { name: 'of another', allowed: nobody, request: { op: 'get', path: 'users/hana' } },
    {
      name: 'beneath the own',
      allowed: nobody,
      request: ({ uid }) => ({ op: 'get', path: `users/${uid}/private/x` }),
    },
    { name: 'all', allowed: nobody, request: { op: 'list', query: { from: 'users' } } },
    {
      name: 'by collection group',
      allowed: nobody,
      request: { op: 'list', query: { from: 'users', group: true } },
    },
    {
      name: 'own',
      allowed: signedIn,
      request: ({ uid }) => createUser(uid),
      given: everybodyNew,
    },
    {
      name: 'own, back-dated',
      allowed: nobody,
      request: ({ uid }) => createUser(uid, { createdAt: earlier }),
      given: everybodyNew,
    },
    { name: 'of another', allowed: nobody, request: createUser('jun') },
    {
      name: 'beneath the own',
      allowed: nobody,
      request: ({ uid }) => ({ op: 'create', path: `users/${uid}/private/x`, data: { a: 1 } }),
    },
    {
      name: 'own name and language',
      allowed: signedIn,
      request: ({ uid }) => editUser(uid, { name: 'Alice A.', language: 'en' }),
      given: everybodyKnown,
    },
    {
      name: 'own, whole',
      allowed: signedIn,
      request: ({ uid }) => ({ op: 'set', path: `users/${uid}`, data: newUser({ createdAt: earlier }) }),
      given: everybodyKnown,
    },
    {
      name: 'own, with a new createdAt',
      allowed: nobody,
      request: ({ uid }) => ({ op: 'set', path: `users/${uid}`, data: newUser() }),
      given: everybodyKnown,
    },
    { name: 'of another', allowed: nobody, request: editUser('hana', { name: 'x' }) },
    {
      name: 'own, not there',
      allowed: nobody,
      request: ({ uid }) => editUser(uid, { name: 'x' }),
      given: everybodyNew,
    },
    {
      name: 'own',
      allowed: nobody,
      request: ({ uid }) => ({ op: 'delete', path: `users/${uid}` }),
      given: everybodyKnown,
    },
    { name: 'of another', allowed: nobody, request: { op: 'delete', path: 'users/hana' } },
  ],
};
