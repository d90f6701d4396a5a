import { afterAll, beforeEach, expect, test } from 'vitest';
import { emulatorHost } from '../cli/emulator-host.ts';
import { describeRequest, emulatorProject } from './emulator.ts';
import { double, increment, removed, serverTime } from './fields.ts';
import type { Request } from './request.ts';

const project = emulatorProject(emulatorHost(), 'demo-rules-tools-emulator');
const alice = { uid: 'alice' };

const allowingAll = `rules_version = '2';
service cloud.firestore { match /{path=**} { allow read, write: if true; } }`;

const rules = `rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents {
    match /notes/{id} {
      allow read: if request.auth.uid == resource.data.owner;
      allow create: if request.auth.token.vip == true && request.resource.data.at == request.time;
      allow update: if request.resource.data.n is int && request.auth != null
        && request.resource.data.diff(resource.data).affectedKeys().hasOnly(['n', 'map', 'gone']);
      allow delete: if request.auth.uid == 'alice';
    }
  }
}`;

beforeEach(async () => {
  await project.loadRules(rules);
  await project.clear();
  await project.store({ 'notes/a': { owner: 'alice', n: 1, gone: 1, map: { kept: 1, changed: 1 } } });
});
afterAll(() => project.clear());

test.each<[string, Request, { uid: string; token?: Record<string, unknown> } | null, boolean]>([
  ['a read of the owner', { op: 'get', path: 'notes/a' }, alice, true],
  ['a read of another', { op: 'get', path: 'notes/a' }, { uid: 'bob' }, false],
  ['a read of somebody signed out', { op: 'get', path: 'notes/a' }, null, false],
  [
    'a query for the own',
    { op: 'list', query: { from: 'notes', where: [['owner', '==', 'alice']] } },
    alice,
    true,
  ],
  ['a query for all', { op: 'list', query: { from: 'notes' } }, alice, false],
  ['a query of the group', { op: 'list', query: { from: 'notes', group: true } }, alice, false],
  [
    'a claim of the token and a server time',
    { op: 'create', path: 'notes/b', data: { at: serverTime } },
    { uid: 'bob', token: { vip: true } },
    true,
  ],
  ['no claim', { op: 'create', path: 'notes/b', data: { at: serverTime } }, alice, false],
  ['an update of an int', { op: 'update', path: 'notes/a', data: { n: increment(1) } }, alice, true],
  ['an update to a double', { op: 'update', path: 'notes/a', data: { n: double(2) } }, alice, false],
  ['a removed field', { op: 'update', path: 'notes/a', data: { n: 2, gone: removed } }, alice, true],
  ['another field removed', { op: 'update', path: 'notes/a', data: { n: 2, owner: removed } }, alice, false],
  ['a delete', { op: 'delete', path: 'notes/a' }, alice, true],
  ['a set over it', { op: 'set', path: 'notes/a', data: { owner: 'alice', n: 3 } }, alice, true],
])('%s', async (_name, request, auth, allowed) => {
  expect(await project.attempt(request, auth)).toMatchObject({ allowed });
});

test('a nested update changes one entry of a map, another sets the map', async () => {
  const request = { op: 'update', path: 'notes/a', data: { map: { changed: 2 } } } as const;
  expect(await project.attempt({ ...request, nested: true }, alice)).toEqual({ allowed: true });
  expect(await project.read('notes/a')).toMatchObject({
    map: { mapValue: { fields: { kept: { integerValue: '1' }, changed: { integerValue: '2' } } } },
  });
  expect(await project.attempt(request, alice)).toEqual({ allowed: true });
  expect((await project.read('notes/a'))?.['map']).toEqual({
    mapValue: { fields: { changed: { integerValue: '2' } } },
  });
});

test('a field of any name is read back', async () => {
  await project.store({ 'notes/odd': { constructor: 1, prototype: 2 } });
  expect(Object.keys((await project.read('notes/odd')) ?? {}).sort()).toEqual(['constructor', 'prototype']);
});

test('a denial carries the words of the emulator', async () => {
  expect(await project.attempt({ op: 'delete', path: 'notes/a' }, { uid: 'bob' })).toEqual({
    allowed: false,
    message: "false for 'delete' @ L9",
  });
});

test('a document that may be read and is not there is no denial; an answer that is neither is thrown', async () => {
  await project.loadRules(allowingAll);
  expect(await project.attempt({ op: 'get', path: 'notes/none' }, alice)).toEqual({ allowed: true });
  await expect(project.attempt({ op: 'update', path: 'notes/none', data: { n: 1 } }, alice)).rejects.toThrow(
    /^update notes\/none is answered neither by yes nor by no/,
  );
});

test('rules that do not compile are reported with line and column', async () => {
  expect(await project.loadRules('service cloud.firestore {\n  allow')).toEqual([
    { severity: 'error', line: 2, column: 3, message: "Unexpected 'allow'." },
  ]);
});

test('requests are described as people say them', () => {
  expect(describeRequest({ op: 'list', query: { from: 'notes', group: true } })).toBe('list {**}/notes');
  expect(describeRequest({ op: 'batch', writes: [{ op: 'delete', path: 'a/b' }] })).toBe(
    'batch of delete a/b',
  );
});
