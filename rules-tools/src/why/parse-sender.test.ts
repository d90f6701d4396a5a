import { expect, test } from 'vitest';
import type { Auth } from '../emulator/auth.ts';
import { parseSender } from './parse-sender.ts';

const admin = { uid: 'root', token: { admin: true } };
const roles = {
  owner: { title: 'Owner', auth: { uid: 'alice' } },
  admin: { title: 'Admin', auth: admin },
  guest: { title: 'Guest', auth: null },
};

test.each<[string, Auth]>([
  ['owner', { uid: 'alice' }],
  ['guest', null],
  ['root', admin],
  ['carol', { uid: 'carol' }],
  ['nobody', null],
  ['toString', { uid: 'toString' }],
  ['{"uid": "dave", "token": {"vip": true}}', { uid: 'dave', token: { vip: true } }],
])('--as %s', (text, auth) => {
  expect(parseSender(text, roles)).toEqual(auth);
});

test.each([
  ['{"uid": 1}', '--as takes a role, a uid, nobody, or JSON such as'],
  ['{"uid": "a", "claims": {}}', '--as takes a role, a uid, nobody, or JSON such as'],
  ['{uid', '--as is no JSON'],
])('--as %s is refused', (text, message) => {
  expect(() => parseSender(text, roles)).toThrow(message);
});
