import { checkRunner, type Outcome, type RunnerOptions } from '../matrix/run-checks.ts';
import type { Check } from '../matrix/matrix-attempts.ts';
import { mergeCoverage, type Coverage } from './coverage.ts';
import { measureCoverage } from './measure-coverage.ts';

/**
 * How many checks between two reports. A report holds every value that every expression had: some 0.2 MB for a request
 * that goes through some hundred expressions, and after a few thousand the emulator gives up.
 */
const checksPerReport = 500;

/** So many batches are one when no report is read: the emulator only has to hold what it would say. */
const unreadBatches = 3;

export type CoveredChecksOptions<Role extends string> = RunnerOptions<Role> & {
  readonly rulesText: string;
  readonly checks: readonly Check<Role>[];
  /**
   * Reports take as long as the checks themselves. Without this, none is read once every part was true and was false:
   * nothing is missing then, but the counts of the outcomes are not complete.
   */
  readonly countAll?: boolean;
  readonly batchSize?: number;
};

/**
 * Runs checks and measures what they cover of the rules. Each batch begins with rules loaded anew, which does not
 * change an outcome.
 *
 * @throws RulesProblem as {@link checkRunner} does.
 */
export async function runCoveredChecks<Role extends string>({
  rulesText,
  checks,
  countAll = false,
  batchSize = checksPerReport,
  ...options
}: CoveredChecksOptions<Role>): Promise<{ outcomes: Outcome<Role>[]; coverage: Coverage }> {
  const runner = checkRunner(options);
  const outcomes: Outcome<Role>[] = [];
  let coverage = measureCoverage(rulesText, []);
  while (outcomes.length < checks.length) {
    const isReportRead = countAll || !hasEverything(coverage);
    const size = isReportRead ? batchSize : unreadBatches * batchSize;
    outcomes.push(...(await runner.run(rulesText, checks.slice(outcomes.length, outcomes.length + size))));
    if (isReportRead) coverage = mergeCoverage(coverage, measureCoverage(rulesText, await runner.reports()));
  }
  return { outcomes, coverage };
}

/** False not only by an error: so that what a summary says of errors does not depend on where reading them ends. */
function hasEverything({ parts }: Coverage): boolean {
  return parts.every(({ outcomes }) => outcomes.true > 0 && outcomes.false > 0);
}
