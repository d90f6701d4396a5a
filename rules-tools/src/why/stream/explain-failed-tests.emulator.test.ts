import { expect, test } from 'vitest';
import { emulatorHost } from '../../cli/emulator-host.ts';
import { emulatorProject } from '../../emulator/emulator.ts';
import { explainFailedTests } from './explain-failed-tests.ts';
import { requestStreamUrl } from './request-stream-url.ts';

const projectId = 'demo-rules-tools-failed';
const project = emulatorProject(emulatorHost(), projectId);

test('a test that fails prints why its own requests were denied, one that passes prints nothing', async () => {
  await project.loadRules(`service cloud.firestore { match /databases/{database}/documents {
    match /a/{id} { allow get: if id == request.auth.uid; } } }`);
  const printed: string[] = [];
  const hooks: {
    open?: () => Promise<void>;
    start?: (report: (run: () => Promise<void>) => void) => void;
    end?: () => void;
  } = {};
  explainFailedTests(
    {
      host: emulatorHost(),
      websocketUrl: await requestStreamUrl(process.env['FIREBASE_EMULATOR_HUB'] ?? ''),
      projectId,
      fileName: 'my.rules',
      print: (text) => printed.push(text),
    },
    {
      beforeAll: (run) => (hooks.open = run),
      beforeEach: (run) => (hooks.start = (onTestFailed) => run({ onTestFailed })),
      afterAll: (run) => (hooks.end = run),
    },
  );
  const runTest = async (ids: readonly string[], fails: boolean): Promise<void> => {
    let report = async (): Promise<void> => undefined;
    hooks.start?.((run) => (report = run));
    for (const id of ids) await project.attempt({ op: 'get', path: `a/${id}` }, { uid: 'alice' });
    if (fails) await report();
  };
  await hooks.open?.();
  await runTest(['bob'], false);
  await runTest(['alice', 'carol', 'dave'], true);
  hooks.end?.();
  expect(printed.map((text) => text.split('\n').slice(0, 2))).toEqual([
    ['DENIED  get a/carol  as alice', expect.stringMatching(/^my\.rules:2 {2}allow get +false$/)],
    ['DENIED  get a/dave  as alice', expect.stringMatching(/^my\.rules:2 {2}allow get +false$/)],
  ]);
});
