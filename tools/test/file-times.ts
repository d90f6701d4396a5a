import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';

export type FileTime = { path: string; durationMs: number };

const vitestSchema = v.object({ files: v.array(v.object({ path: v.string(), durationMs: v.number() })) });

type Suite = {
  file: string;
  specs: { tests: { results: { duration: number }[] }[] }[];
  suites?: Suite[] | undefined;
};
const suiteSchema: v.GenericSchema<Suite> = v.object({
  file: v.string(),
  specs: v.array(
    v.object({ tests: v.array(v.object({ results: v.array(v.object({ duration: v.number() })) })) }),
  ),
  suites: v.optional(v.array(v.lazy(() => suiteSchema))),
});
const playwrightSchema = v.object({ suites: v.array(suiteSchema) });

/**
 * How long each test file of a report took, the slowest first: of `vitest-report.ts`, or Playwright's, whose files are
 * added up from their tests. Files that ran at the same time count in full.
 */
export function fileTimes(reportPath: string): FileTime[] {
  if (!existsSync(reportPath)) return [];
  const report: unknown = JSON.parse(readFileSync(reportPath, 'utf8'));
  const vitest = v.safeParse(vitestSchema, report);
  const files = vitest.success ? vitest.output.files : v.parse(playwrightSchema, report).suites.map(toTime);
  return files.toSorted((a, b) => b.durationMs - a.durationMs);
}

function toTime(suite: Suite): FileTime {
  return { path: suite.file, durationMs: durationOf(suite) };
}

function durationOf({ specs, suites = [] }: Suite): number {
  const own = specs.flatMap(({ tests }) => tests.flatMap(({ results }) => results));
  return sum(own.map(({ duration }) => duration)) + sum(suites.map(durationOf));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
