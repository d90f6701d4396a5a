import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../../config/load-config.ts';
import { accessChanges, formatAccessChanges } from '../../matrix/access-changes.ts';
import { matrixAttempts, suiteAttempts } from '../../matrix/matrix-attempts.ts';
import { readRules } from '../../matrix/read-rules.ts';
import { rulesAtRef } from '../../matrix/rules-at-ref.ts';
import { checkRunner } from '../../matrix/run-checks.ts';
import { RulesProblem } from '../../problem.ts';
import { emulatorHost } from '../emulator-host.ts';
import { runProject } from '../run-project.ts';

/**
 * `diff <ref> [--to <ref>] [--exit-code]`: the accesses of the matrix and the suites that are gained and lost between
 * the rules at a git ref and those of the working tree, or of another ref. With `--exit-code` 1 when there is one.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      config: { type: 'string', default: 'rules.config.ts' },
      to: { type: 'string' },
      'exit-code': { type: 'boolean', default: false },
    },
  });
  const [from, ...others] = positionals;
  if (from === undefined || others.length > 0)
    throw new RulesProblem('diff takes one git ref to compare with: diff main');
  const config = await loadConfig(values.config);
  const { rulesPath } = config;
  const before = await rulesAtRef(rulesPath, from);
  const after = values.to === undefined ? await readRules(rulesPath) : await rulesAtRef(rulesPath, values.to);

  const checks = [...matrixAttempts(config), ...suiteAttempts(config)];
  const runner = checkRunner({ host: emulatorHost(), projectPrefix: runProject('diff'), config });
  const nameAt = (ref: string): string => `${ref}:${basename(rulesPath)}`;
  const outcomesBefore = await runner.run(before, checks, nameAt(from));
  const outcomesAfter = await runner.run(
    after,
    checks,
    values.to === undefined ? undefined : nameAt(values.to),
  );
  const changes = accessChanges(outcomesBefore, outcomesAfter);
  console.log(formatAccessChanges(changes));
  return values['exit-code'] && changes.length > 0 ? 1 : 0;
}
