import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * Writes how many tests passed and failed, and how long each file took with its hooks, which Vitest's own JSON leaves out.
 * `count-tests.ts` and `file-times.ts` read it. Where to is in `NBBANG_TEST_REPORT`.
 */
export default class VitestReport implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const path = process.env['NBBANG_TEST_REPORT'];
    if (path === undefined) throw new Error('NBBANG_TEST_REPORT does not say where the report is to go');
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
    const report = {
      numPassedTests: count('passed'),
      numFailedTests: count('failed'),
      files: modules.map((module) => ({
        path: module.relativeModuleId,
        durationMs: Math.round(module.diagnostic().duration),
      })),
    };
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(report));
  }
}
