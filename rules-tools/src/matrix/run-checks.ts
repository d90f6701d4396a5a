import { relative } from 'node:path';
import type { RulesConfig } from '../config/config.ts';
import type { Verdict } from '../emulator/emulator.ts';
import { UndecidedError } from '../emulator/undecided-error.ts';
import { RulesProblem } from '../problem.ts';
import { checkWorker, type CheckWorker } from './check-worker.ts';
import { loadRules } from './load-rules.ts';
import { describeCheck, type Check } from './matrix-attempts.ts';

export type Outcome<Role extends string = string> = {
  readonly check: Check<Role>;
  readonly verdict: Verdict;
};

export type RunnerOptions<Role extends string> = {
  /** `host:port` of the emulator. */
  readonly host: string;
  /** The projects are called `<projectPrefix>-1` and so on; what they hold is lost. */
  readonly projectPrefix: string;
  readonly config: Pick<RulesConfig<Role>, 'roles' | 'documents' | 'rulesPath'>;
  /** How many projects share the checks out. The outcomes are the same for any number. */
  readonly workers?: number;
};

/** Runs checks against one text of rules after another; the projects and their documents are kept in between. */
export type CheckRunner<Role extends string = string> = {
  /**
   * Resolves to the outcomes in the order of the checks. One run at a time.
   *
   * @param rulesName What messages call the text; the path of the rules file when absent.
   * @throws RulesProblem when the rules do not compile, or a check is answered neither by yes nor by no.
   */
  run(rulesText: string, checks: readonly Check<Role>[], rulesName?: string): Promise<Outcome<Role>[]>;
  /** The coverage of the last run, one report for each project, not parsed. It takes as long as some 500 checks. */
  reports(): Promise<unknown[]>;
};

export function checkRunner<Role extends string>({
  host,
  projectPrefix,
  config,
  workers: count = 4,
}: RunnerOptions<Role>): CheckRunner<Role> {
  const workers = Array.from({ length: count }, (_, index) =>
    checkWorker(config, host, `${projectPrefix}-${index + 1}`),
  );
  const projects = workers.map(({ project }) => project);
  return {
    async run(rulesText, checks, rulesName = relative('', config.rulesPath)) {
      await loadRules(projects, rulesText, rulesName);
      await Promise.all(workers.map((worker) => worker.prepare()));
      return shareOut(workers, checks);
    },
    reports: () => Promise.all(projects.map((project) => project.coverage())),
  };
}

/** Runs checks once, and reads what they covered of the rules: see {@link CheckRunner}. */
export async function runChecks<Role extends string>({
  rulesText,
  checks,
  ...options
}: RunnerOptions<Role> & {
  readonly rulesText: string;
  readonly checks: readonly Check<Role>[];
}): Promise<{ outcomes: Outcome<Role>[]; reports: unknown[] }> {
  const runner = checkRunner(options);
  return { outcomes: await runner.run(rulesText, checks), reports: await runner.reports() };
}

type Settled<Role extends string> = Outcome<Role> | { readonly check: Check<Role>; readonly problem: string };

/** Each worker takes the next check when it is done with one. When one fails, none takes another. */
async function shareOut<Role extends string>(
  workers: readonly CheckWorker<Role>[],
  checks: readonly Check<Role>[],
): Promise<Outcome<Role>[]> {
  const settled: Settled<Role>[] = [];
  // A generator: the loop that a throw leaves closes it for all.
  const queue = (function* () {
    yield* checks.entries();
  })();
  const runs = await Promise.allSettled(
    workers.map(async (worker) => {
      for (const [index, check] of queue) settled[index] = await settle(worker, check);
    }),
  );
  const failed = runs.find((run) => run.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  const problems = settled.filter((item) => 'problem' in item);
  if (problems.length > 0)
    throw new RulesProblem(
      problems.map(({ check, problem }) => `${describeCheck(check)}: ${problem}`).join('\n'),
    );
  return settled.filter((item) => 'verdict' in item);
}

async function settle<Role extends string>(
  worker: CheckWorker<Role>,
  check: Check<Role>,
): Promise<Settled<Role>> {
  try {
    return { check, verdict: await worker.verdictOf(check) };
  } catch (error) {
    if (error instanceof UndecidedError) return { check, problem: error.message };
    throw error;
  }
}
