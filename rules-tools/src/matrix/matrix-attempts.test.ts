import { expect, test } from 'vitest';
import { defineRules, type Case } from '../config/config.ts';
import { describeCheck, matrixAttempts, suiteAttempts } from './matrix-attempts.ts';
import { toyConfig } from './testing/toy-config.ts';

const withCases = (cases: readonly Case<'owner' | 'signedOut'>[]) =>
  defineRules({
    ...toyConfig,
    roles: { owner: toyConfig.roles.owner, signedOut: toyConfig.roles.signedOut },
    matrix: [{ path: 'notes/{id}', cases }],
    suites: [],
  });

test('a case is one check for each role, in the order of the roles', () => {
  const get = { op: 'get', path: 'notes/a' } as const;
  const given = { 'notes/a': null };
  const config = withCases([{ name: 'there', allowed: ['owner'], request: get, given }]);
  expect(matrixAttempts(config)).toEqual([
    { group: 'notes/{id}', name: 'there', as: 'owner', request: get, given, expected: 'allowed' },
    { group: 'notes/{id}', name: 'there', as: 'signedOut', request: get, given, expected: 'denied' },
  ]);
});

test('a request may go by its sender, whose uid is nobody when signed out', () => {
  const config = withCases([
    { name: 'own', allowed: [], request: ({ role, uid }) => ({ op: 'get', path: `${role}/${uid}` }) },
  ]);
  expect(matrixAttempts(config).map(({ request }) => request)).toEqual([
    { op: 'get', path: 'owner/ann' },
    { op: 'get', path: 'signedOut/nobody' },
  ]);
});

test('cases that could not be told apart are refused', () => {
  const request = { op: 'get', path: 'notes/a' } as const;
  const twice = [{ name: 'there', allowed: [], request }];
  expect(() => matrixAttempts(withCases([...twice, ...twice]))).toThrow(
    'notes/{id} has two cases get “there”: give them distinct names.',
  );
  expect(
    matrixAttempts(
      withCases([...twice, { name: 'there', allowed: [], request: { op: 'delete', path: 'a/b' } }]),
    ),
  ).toHaveLength(4);
});

test('a case is one operation, whoever sends it', () => {
  const config = withCases([
    {
      name: 'mixed',
      allowed: [],
      request: ({ role }) => (role === 'owner' ? { op: 'get', path: 'a/b' } : { op: 'delete', path: 'a/b' }),
    },
  ]);
  expect(() => matrixAttempts(config)).toThrow(
    'notes/{id}: get “mixed” is another operation for another role.',
  );
});

test('the attempts of a suite carry its name and its verdict', () => {
  expect(suiteAttempts(toyConfig)[0]).toEqual({
    group: 'attacks',
    name: 'a stranger deletes',
    as: 'other',
    request: { op: 'delete', path: 'notes/b' },
    expected: 'denied',
  });
  expect(suiteAttempts(withCases([]))).toEqual([]);
});

test('a check is described by where it stands and what it sends', () => {
  expect(suiteAttempts(toyConfig).map(describeCheck)[0]).toBe(
    'attacks: delete “a stranger deletes” as other (delete notes/b)',
  );
});
