import { expect, test } from 'vitest';
import { accessChanges, formatAccessChanges } from './access-changes.ts';
import { matrixAttempts, suiteAttempts, type Check } from './matrix-attempts.ts';
import { toyConfig } from './testing/toy-config.ts';
import type { Outcome } from './run-checks.ts';

const checks: Check[] = [...matrixAttempts(toyConfig), ...suiteAttempts(toyConfig)];

const allowedWhere = (isAllowed: (check: Check) => boolean): Outcome[] =>
  checks.map((check) => ({
    check,
    verdict: isAllowed(check) ? { allowed: true } : { allowed: false, message: 'no' },
  }));
const byOwner = allowedWhere(({ as }) => as === 'owner');

test('the same verdicts are no change', () => {
  expect(accessChanges(byOwner, byOwner)).toEqual([]);
  expect(formatAccessChanges([])).toBe('no access changed');
});

test('a case is one line, by path and operation, with the roles that gained and lost it', () => {
  const after = allowedWhere(
    ({ as, name, group }) =>
      (as === 'owner') !== (name === 'there' || (name === 'twice' && as !== 'owner') || group === 'attacks'),
  );
  expect(formatAccessChanges(accessChanges(byOwner, after))).toBe(`notes/{id}
  get     there  + other, signedOut  - owner
  update  twice  + other, signedOut
  delete  there  + other, signedOut  - owner
attacks
  update  an update that changes the owner  + other
  delete  a stranger deletes  + other
8 accesses gained, 2 lost`);
});

test.each([
  [1, 0, '1 access gained'],
  [0, 1, '1 access lost'],
  [0, 2, '2 accesses lost'],
  [1, 1, '1 access gained, 1 lost'],
])('%i gained and %i lost are “%s”', (gained, lost, expected) => {
  const [check] = checks;
  if (check === undefined) throw new Error('The toy table is empty.');
  const changes = [
    ...Array.from({ length: gained }, () => ({ check, kind: 'gained' as const })),
    ...Array.from({ length: lost }, () => ({ check, kind: 'lost' as const })),
  ];
  expect(formatAccessChanges(changes).split('\n').at(-1)).toBe(expected);
});
