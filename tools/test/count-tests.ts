import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';

export type TestCount = { passed: number; failed: number };

const vitestSchema = v.object({ numPassedTests: v.number(), numFailedTests: v.number() });
const playwrightSchema = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number() }),
});

/** The numbers of `vitest-report.ts`, or of Playwright's JSON report. A run that died before it wrote one counts none. */
export function countTests(reportPath: string): TestCount {
  if (!existsSync(reportPath)) return { passed: 0, failed: 0 };
  const report: unknown = JSON.parse(readFileSync(reportPath, 'utf8'));
  const vitest = v.safeParse(vitestSchema, report);
  if (vitest.success) return { passed: vitest.output.numPassedTests, failed: vitest.output.numFailedTests };
  const { stats } = v.parse(playwrightSchema, report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}
