import { expect, test } from 'vitest';
import { emulatorHost } from '../cli/emulator-host.ts';
import { defineRules } from '../config/config.ts';
import { matrixAttempts } from '../matrix/matrix-attempts.ts';
import { missingLines } from './format-coverage.ts';
import { runCoveredChecks } from './run-covered-checks.ts';

const rulesText = `rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents/notes/{id} {
    allow create: if request.resource.data.n < 5 && (request.auth != null || request.resource.data.n == 1);
  }
}
`;
const allowed = (n: number): ('ann' | 'signedOut')[] => {
  if (n === 1) return ['ann', 'signedOut'];
  return n < 5 ? ['ann'] : [];
};
const numbers = Array.from({ length: 8 }, (_, n) => n);
const config = defineRules({
  rulesPath: '/project/firestore.rules',
  matrixPath: '/project/access-matrix.md',
  indexesPath: '/project/firestore.indexes.json',
  roles: { ann: { title: 'Ann', auth: { uid: 'ann' } }, signedOut: { title: 'Signed out', auth: null } },
  documents: {},
  matrix: [
    {
      path: 'notes/{id}',
      cases: numbers.map((n) => ({
        name: String(n),
        allowed: allowed(n),
        request: { op: 'create', path: 'notes/new', data: { n } },
      })),
    },
  ],
});
const checks = matrixAttempts(config);

type Options = { count?: number; batchSize: number; workers?: number; countAll?: boolean };

function run({
  count = checks.length,
  workers = 2,
  ...options
}: Options): ReturnType<typeof runCoveredChecks> {
  const projectPrefix = `demo-rules-tools-covered-${options.batchSize}`;
  const host = emulatorHost();
  return runCoveredChecks({
    ...options,
    host,
    projectPrefix,
    rulesText,
    config,
    checks: checks.slice(0, count),
    workers,
  });
}

test('outcomes and coverage are the same in one batch and in several', async () => {
  const whole = await run({ batchSize: checks.length, workers: 1 });
  const inParts = await run({ batchSize: 3, countAll: true });
  expect(inParts).toEqual(whole);
  expect(inParts.outcomes.map(({ check }) => check)).toEqual(checks);
  expect(inParts.coverage.parts.map(({ source, outcomes }) => [source, outcomes])).toEqual([
    [expect.stringMatching(/^allow create/), { true: 6, false: 10, error: 0 }],
    ['request.resource.data.n < 5', { true: 10, false: 6, error: 0 }],
    ['request.auth != null || request.resource.data.n == 1', { true: 6, false: 4, error: 0 }],
    ['request.auth != null', { true: 5, false: 5, error: 0 }],
    ['request.resource.data.n == 1', { true: 1, false: 4, error: 0 }],
  ]);
});

test('reports are read until nothing is missing, checks are run to the end', async () => {
  const whole = await run({ batchSize: checks.length });
  // The first false of `n < 5` is the eleventh check.
  const { outcomes, coverage } = await run({ batchSize: 11, workers: 1 });
  expect(outcomes).toEqual(whole.outcomes);
  expect(missingLines(coverage, 'r')).toEqual([]);
  expect(coverage.parts[1]?.outcomes).toEqual({ true: 10, false: 1, error: 0 });
});

test('what the checks leave out is missing, the last batch counts as the first', async () => {
  expect(missingLines((await run({ count: 4, batchSize: 2 })).coverage, 'r')).toEqual([
    'r:4:22 never false: request.resource.data.n < 5',
  ]);
  expect(missingLines((await run({ count: 0, batchSize: 2 })).coverage, 'r')).toHaveLength(1);
});
