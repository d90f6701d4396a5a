import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildFunctions } from '../build/build-functions.ts';
import { buildWeb } from '../build/build-web.ts';
import { interrupted } from '../interruption.ts';
import { suiteDir } from '../paths.ts';
import { Problem } from '../problem.ts';
import { seconds } from '../progress.ts';
import { freePortsAt } from '../suite/ports.ts';
import { startSuite, type Suite } from '../suite/suite.ts';
import { visibleLine } from '../suite/visible-line.ts';
import { chosenRuns, runsForChanges, type StepRun } from '../test/chosen-runs.ts';
import { countTests } from '../test/count-tests.ts';
import { printTimes } from '../test/print-times.ts';
import { testName, testProjectId, type Step } from '../test/steps.ts';

/** Below the range from which systems hand out ports of their own accord. */
const portOffsets = [10_000, 10_100, 10_200, 10_300, 10_400];

/**
 * `npm test [-- <step>… [-- <arguments of the step>]]`: every step in order, stopping at the first that fails.
 * `npm test -- changed [<commit>]`: what the difference to a commit (HEAD when none is named) can touch. The last line is
 * `N passed, N failed`.
 */
export async function run(args: readonly string[]): Promise<number> {
  const [first, ref = 'HEAD'] = args;
  const runs = first === 'changed' ? runsForChanges(ref) : chosenRuns(args);
  return runAll(runs);
}

async function runAll(runs: readonly StepRun[]): Promise<number> {
  const ran: { step: Step; durationMs: number }[] = [];
  const cancelled = interrupted().then(() => 'cancelled' as const);
  let passed = 0;
  let failed = 0;
  let suite: Suite | null = null;
  let code = 0;
  try {
    const ports = await freePortsAt(portOffsets);
    for (const { step, extra } of runs) {
      const startedMs = performance.now();
      headline(step.headline);
      if (step.emulators !== undefined && suite === null) {
        suite = await startTestSuite(ports);
        console.log(`  emulators ready (${seconds(performance.now() - startedMs)})`);
      }
      if (step.reportPath !== undefined) rmSync(step.reportPath, { force: true });
      const outcome = await Promise.race([step.run({ ports, env: suite?.env ?? {}, extra }), cancelled]);
      code = outcome === 'cancelled' ? 130 : outcome;
      const count = step.reportPath === undefined ? { passed: 0, failed: 0 } : countTests(step.reportPath);
      passed += count.passed;
      failed += count.failed;
      const durationMs = performance.now() - startedMs;
      ran.push({ step, durationMs });
      console.log(`${code === 0 ? '✔' : '✖'} ${step.headline} (${seconds(durationMs)})`);
      if (code !== 0) break;
    }
  } catch (error) {
    code = 1;
    if (error instanceof Problem) console.error(`\n✖ ${error.message}`);
    else console.error(error);
  } finally {
    await suite?.stop();
  }
  // A step that failed without a failing test (types, lint, a crash) must not look like a success.
  if (code !== 0 && failed === 0) failed = 1;
  printTimes(ran);
  console.log(`\n${code === 0 ? '✔' : '✖'} ${seconds(performance.now())} in all`);
  console.log(`${passed} passed, ${failed} failed`);
  return code;
}

function headline(text: string): void {
  console.log(`\n── ${text} ${'─'.repeat(Math.max(0, 76 - text.length))}`);
}

/** Builds first what a step chosen alone needs; after the build step nothing is left to do. */
async function startTestSuite(ports: Parameters<typeof startSuite>[0]['ports']): Promise<Suite> {
  const dir = suiteDir(testName);
  await buildFunctions(join(dir, 'functions'));
  await buildWeb({ outDir: join(dir, 'web'), projectId: testProjectId, ports });
  return startSuite({
    name: testName,
    projectId: testProjectId,
    ports,
    onLine: (line) => {
      // Tests provoke what functions log: only what the emulators themselves warn of is shown.
      const shown = line.startsWith('>') ? null : visibleLine(line);
      if (shown !== null) console.error(shown);
    },
  });
}
