import { readFileSync } from 'node:fs';
import { emulatorHost } from 'firestore-rules-tools/cli/emulator-host';
import { missingLines } from 'firestore-rules-tools/coverage/format-coverage';
import { runCoveredChecks } from 'firestore-rules-tools/coverage/run-covered-checks';
import { checkWorker } from 'firestore-rules-tools/matrix/check-worker';
import {
  explainMismatches,
  matrixFileProblem,
  mismatchesOf,
} from 'firestore-rules-tools/matrix/check-matrix';
import { formatMatrix } from 'firestore-rules-tools/matrix/format-matrix';
import { matrixAttempts, suiteAttempts } from 'firestore-rules-tools/matrix/matrix-attempts';
import { beforeAll, describe, expect, test } from 'vitest';
import { documentsAccessed } from './documents-accessed.ts';
import config from './rules.config.ts';
import type { Role } from './roles.ts';

// The tables of rules.config.ts, put to the emulator.

const host = emulatorHost();
const rulesText = readFileSync(config.rulesPath, 'utf8');
const matrixChecks = matrixAttempts(config);
const suiteChecks = suiteAttempts(config);

describe('every check', () => {
  let run: Awaited<ReturnType<typeof runCoveredChecks<Role>>>;
  beforeAll(async () => {
    const checks = [...matrixChecks, ...suiteChecks];
    run = await runCoveredChecks({
      host,
      projectPrefix: 'demo-nbbang-rules-checks',
      rulesText,
      config,
      checks,
      // The emulator takes half a second of a core to compile the rules, for each project anew.
      workers: 2,
    });
    // Thousands of requests: a minute on an idle machine.
  }, 900_000);

  /** Empty when each check of the group came out as the tables say; else those that did not, explained. */
  async function problemsOf(group: string): Promise<string> {
    const outcomes = run.outcomes.filter(({ check }) => check.group === group);
    expect(outcomes.length).toBeGreaterThan(0);
    return explainMismatches({ host, rulesText, config }, mismatchesOf(outcomes));
  }

  test.each(config.matrix.map(({ path }) => path))('of the access matrix of %s', async (path) => {
    expect(await problemsOf(path)).toBe('');
  });

  test.each((config.suites ?? []).map(({ name }) => name))('of the suite %s', async (name) => {
    expect(await problemsOf(name)).toBe('');
  });

  test('stands in the committed access matrix (npm run rules:matrix writes it)', async () => {
    const matrix = formatMatrix(config, run.outcomes.slice(0, matrixChecks.length));
    expect(await matrixFileProblem(config.matrixPath, matrix)).toBeNull();
  });

  test('together they lead through every part of the rules, both ways', () => {
    expect(missingLines(run.coverage, 'firestore.rules')).toEqual([]);
  });
});

test('there are thousands of attacks and hundreds of valid writes, no two of one name', () => {
  const count = (verdict: string) => suiteChecks.filter(({ expected }) => expected === verdict).length;
  expect(count('denied')).toBeGreaterThan(6000);
  expect(count('allowed')).toBeGreaterThan(1000);
  const names = suiteChecks.map(({ group, name, as }) => `${group}: ${name} as ${as}`);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

/** The first of each operation on each path that a member may do. */
const operations = new Map(
  matrixChecks
    .filter(({ as, expected }) => as === 'member' && expected === 'allowed')
    .toReversed()
    .map((check) => [`${check.request.op} ${check.group}`, check]),
);

/** Whose expense it is, and whether its maker is paused or its id was taken. */
const rareReads: Readonly<Record<string, number>> = {
  'create groups/{groupId}/expenses/{expenseId}/comments/{commentId}': 2,
  'set groups/{groupId}/expenses/{expenseId}/comments/{commentId}': 2,
  'create groups/{groupId}': 2,
  'set groups/{groupId}': 2,
};

test('no operation reads more than one other document, but for two that are rare', async () => {
  const worker = checkWorker(config, host, 'demo-nbbang-rules-accesses');
  await worker.project.loadRules(rulesText);
  await worker.prepare();
  const accessed: Record<string, string[]> = {};
  let before: ReadonlyMap<string, number> = new Map();
  for (const [name, check] of operations) {
    await worker.verdictOf(check);
    // The report goes back to when the rules were loaded.
    const after = documentsAccessed(rulesText, await worker.project.coverage());
    accessed[name] = [...after.keys()].filter((path) => after.get(path) !== before.get(path));
    before = after;
  }
  expect(Object.keys(accessed).length).toBeGreaterThan(10);
  const tooMany = Object.entries(accessed).filter(
    ([name, documents]) => documents.length > (rareReads[name] ?? 1),
  );
  expect(tooMany).toEqual([]);
  // It is seen where there is one.
  const withGroup = [
    'create groups/{groupId}/expenses/{expenseId}',
    'create groups/{groupId}/expenses/{expenseId}/comments/{commentId}',
    'update groups/{groupId}/expenses/{expenseId}/comments/{commentId}',
    'set groups/{groupId}/payouts/{memberId}',
    'delete groups/{groupId}/payouts/{memberId}',
    'list groups/{groupId}/history/{page}',
    'get groups/{groupId}/totals/{totalsId}',
  ];
  for (const name of withGroup)
    expect([name, accessed[name]?.slice(0, 1)]).toEqual([name, ['groups/aliceTrip00000000001']]);
}, 300_000);
