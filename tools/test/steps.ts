import { main as rulesTools } from 'firestore-rules-tools/cli/main';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildFunctions } from '../build/build-functions.ts';
import { buildWeb } from '../build/build-web.ts';
import { checkConfig } from '../check/check-config.ts';
import { rootDir, suiteDir } from '../paths.ts';
import { type SuitePorts } from '../suite/ports.ts';
import { type EmulatorName } from '../suite/suite-config.ts';
import { checkChunkSizes } from './check-chunk-sizes.ts';
import { runTool } from './run-tool.ts';

export const testName = 'test';
export const testProjectId = 'demo-nbbang-test';

const outDir = suiteDir(testName);
const webDir = join(outDir, 'web');

export type Step = {
  name: string;
  headline: string;
  /** The emulators this step talks to; a suite is started before the first step that has some. */
  emulators?: readonly EmulatorName[];
  /** What counts its tests, when it has any. */
  reportPath?: string;
  /** Resolves to an exit code. */
  run(context: { ports: SuitePorts; env: Record<string, string>; extra: readonly string[] }): Promise<number>;
};

const unitReport = join(outDir, 'unit.json');
const streamReport = join(outDir, 'stream.json');
const emulatorReport = join(outDir, 'emulator.json');
const devReport = join(outDir, 'dev.json');
const e2eReport = join(outDir, 'e2e.json');
const aloneReport = join(outDir, 'alone.json');
const largeReport = join(outDir, 'large.json');

/** `npm test`, in its order; `npm test -- unit` runs those named. */
export const steps: readonly Step[] = [
  {
    name: 'types',
    headline: 'Types',
    run: () => runTool('tsc', ['-b']),
  },
  {
    name: 'lint',
    headline: 'Lint and format',
    run: async () => {
      checkConfig();
      // Side by side: most of them leave a core idle.
      const codes = await Promise.all([
        runTool('oxlint', ['-c', 'oxlint.config.mjs', '--type-aware', '--deny-warnings']),
        runTool('prettier', ['--check', '--log-level', 'warn', '.']),
        runTool('knip', ['--no-progress']),
        rulesTools(['lint', '--config', join(rootDir, 'tests/rules/rules.config.ts')]),
      ]);
      return Math.max(...codes);
    },
  },
  {
    name: 'unit',
    headline: 'Unit tests',
    reportPath: unitReport,
    run: ({ extra }) => runVitest('unit', unitReport, {}, extra),
  },
  {
    name: 'build',
    headline: 'Build for the tests, and the sizes of the initial chunks',
    run: async ({ ports }) => {
      mkdirSync(outDir, { recursive: true });
      await buildFunctions(join(outDir, 'functions'));
      await buildWeb({ outDir: webDir, projectId: testProjectId, ports });
      return checkChunkSizes(webDir);
    },
  },
  {
    name: 'dev',
    headline: 'npm run dev: what is saved becomes live',
    reportPath: devReport,
    run: ({ extra }) => runPlaywright('dev', devReport, {}, extra),
  },
  {
    name: 'stream',
    headline: 'Tests on the stream of requests of the Firestore emulator',
    emulators: ['auth', 'firestore', 'functions', 'hosting', 'tasks', 'eventarc'],
    reportPath: streamReport,
    run: ({ env, extra }) => runVitest('stream', streamReport, env, extra),
  },
  {
    name: 'emulator',
    headline: 'Rules and functions tests on the emulators',
    emulators: ['auth', 'firestore', 'functions', 'hosting', 'tasks', 'eventarc'],
    reportPath: emulatorReport,
    run: ({ env, extra }) => runVitest('emulator', emulatorReport, env, extra),
  },
  {
    name: 'e2e',
    headline: 'End-to-end tests in Chromium',
    emulators: ['auth', 'firestore', 'functions', 'hosting', 'tasks', 'eventarc'],
    reportPath: e2eReport,
    run: ({ env, extra }) => runPlaywright('flows', e2eReport, env, extra),
  },
  {
    name: 'alone',
    headline: 'End-to-end tests that measure time, one after another',
    emulators: ['auth', 'firestore', 'functions', 'hosting', 'tasks', 'eventarc'],
    reportPath: aloneReport,
    run: ({ env, extra }) => runPlaywright('alone', aloneReport, env, extra),
  },
  {
    name: 'large',
    headline: 'End-to-end tests with groups of up to 100,000 expenses',
    emulators: ['auth', 'firestore', 'functions', 'hosting', 'tasks', 'eventarc'],
    reportPath: largeReport,
    run: ({ env, extra }) => runPlaywright('large', largeReport, env, extra),
  },
];

function runPlaywright(
  project: string,
  reportPath: string,
  env: Record<string, string>,
  extra: readonly string[],
): Promise<number> {
  return runTool(
    'playwright',
    [
      ...['test', '--pass-with-no-tests', '--project', project],
      ...['--reporter=list,json,./tests/e2e/denial-reporter.ts', ...extra],
    ],
    { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: reportPath },
  );
}

function runVitest(
  project: string,
  reportPath: string,
  env: Record<string, string>,
  extra: readonly string[],
): Promise<number> {
  return runTool(
    'vitest',
    [
      ...['run', '--project', project, '--passWithNoTests'],
      ...['--reporter=default', `--reporter=${join(import.meta.dirname, 'vitest-report.ts')}`],
      ...extra,
    ],
    { ...env, NBBANG_TEST_REPORT: reportPath },
  );
}
