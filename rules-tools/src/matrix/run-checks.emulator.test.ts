import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { emulatorHost } from '../cli/emulator-host.ts';
import { matrixAttempts, suiteAttempts, type Check } from './matrix-attempts.ts';
import { checkRunner, runChecks, type CheckRunner } from './run-checks.ts';
import { toyConfig, toyRules } from './testing/toy-config.ts';

const host = emulatorHost();
const config = toyConfig;
const checks = [...matrixAttempts(config), ...suiteAttempts(config)];
const projectPrefix = 'demo-rules-tools-run';
const options = { host, projectPrefix, config, rulesText: toyRules };
const allowing = toyRules.replaceAll(/: if [^;]+;/g, ': if true;');

test('the toy table is right: every check comes out as it says', async () => {
  const { outcomes } = await runChecks({ ...options, checks });
  expect(outcomes.map(({ check }) => check)).toEqual(checks);
  expect(outcomes.filter(({ check, verdict }) => verdict.allowed !== (check.expected === 'allowed'))).toEqual(
    [],
  );
});

test('outcomes depend neither on the order of the checks nor on the number of workers', async () => {
  const runners = [1, 2, 5].map((workers) =>
    checkRunner({ host, projectPrefix: `${projectPrefix}-by-${workers}`, config, workers }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(checks, { minLength: 1 }),
      fc.constantFrom(...runners),
      async (some, runner) => {
        const outcomes = await runner.run(toyRules, some);
        expect(outcomes.map(({ check, verdict }) => [check, verdict.allowed])).toEqual(
          some.map((check) => [check, check.expected === 'allowed']),
        );
      },
    ),
    { numRuns: 12 },
  );
});

test('a runner finds the documents it began with, whatever its last run left', async () => {
  const runner = checkRunner({ ...options, workers: 1, projectPrefix: `${projectPrefix}-again` });
  const removing = checks.filter(({ request, as }) => request.op === 'delete' && as === 'owner');
  const reading = checks.filter(({ request, as }) => request.op === 'get' && as === 'owner');
  expect(await allowedIn(runner, removing)).toEqual([true]);
  expect(await allowedIn(runner, reading)).toEqual([true]);
});

test('there is a coverage report of each project', async () => {
  const { reports } = await runChecks({ ...options, checks: checks.slice(0, 3), workers: 3 });
  expect(reports).toHaveLength(3);
  for (const report of reports) expect(report).toHaveProperty('report');
});

test('rules that do not compile are named with file, line and column', async () => {
  await expect(
    runChecks({ ...options, rulesText: 'service cloud.firestore {\n  allow', checks }),
  ).rejects.toThrow(/^.*project\/firestore\.rules:2:3 Unexpected 'allow'\.$/);
});

test('a write that the rules let through and its precondition stops counts as let through', async () => {
  const lost = checks.filter(({ name }) => name === 'of what was lost');
  const { outcomes } = await runChecks({ ...options, rulesText: allowing, checks: lost });
  expect(outcomes.map(({ verdict }) => verdict.allowed)).toEqual([true, true, true]);
});

test('a check that can be answered neither by yes nor by no is named, each of them', async () => {
  const impossible: Check<'owner'>[] = [
    {
      ...ownerGets(''),
      name: 'no list of values',
      request: { op: 'list', query: { from: 'notes', where: [['n', 'in', 1]] } },
    },
    ownerGets('notes/a'),
    {
      ...ownerGets(''),
      name: 'nothing there',
      request: { op: 'update', path: 'notes/none', data: { n: 1 } },
      expected: 'allowed',
    },
  ];
  await expect(runChecks({ ...options, rulesText: allowing, checks: impossible })).rejects.toThrow(
    /^g: list “no list of values” as owner \(list notes\): .* 400 .*\ng: update “nothing there” as owner \(update notes\/none\): .* 404 /,
  );
});

test('an emulator that is not there is one plain sentence', async () => {
  await expect(runChecks({ ...options, host: '127.0.0.1:1', checks })).rejects.toThrow(
    'The Firestore emulator at 127.0.0.1:1 does not answer.',
  );
});

function ownerGets(path: string): Check<'owner'> {
  return { group: 'g', name: 'x', as: 'owner', request: { op: 'get', path }, expected: 'denied' };
}

async function allowedIn<Role extends string>(
  runner: CheckRunner<Role>,
  some: readonly Check<Role>[],
): Promise<boolean[]> {
  const outcomes = await runner.run(toyRules, some);
  return outcomes.map(({ verdict }) => verdict.allowed);
}
