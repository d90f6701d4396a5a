import { readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../../config/load-config.ts';
import { coverageHtml } from '../../coverage/coverage-html.ts';
import { coverageShare, percentOf } from '../../coverage/coverage.ts';
import { formatCoverage } from '../../coverage/format-coverage.ts';
import { runCoveredChecks } from '../../coverage/run-covered-checks.ts';
import { matrixAttempts, suiteAttempts } from '../../matrix/matrix-attempts.ts';
import { RulesProblem } from '../../problem.ts';
import { emulatorHost } from '../emulator-host.ts';
import { runProject } from '../run-project.ts';

/** `coverage [--html <file>] [--min 100]`: runs every check of the configuration; 1 when less is covered than `--min`. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      config: { type: 'string', default: 'rules.config.ts' },
      html: { type: 'string' },
      min: { type: 'string', default: '100' },
    },
  });
  const min = parsePercent(values.min);
  const config = await loadConfig(values.config);
  const rulesText = await readFile(config.rulesPath, 'utf8');
  const { coverage } = await runCoveredChecks({
    host: emulatorHost(),
    projectPrefix: runProject('coverage'),
    rulesText,
    config,
    checks: [...matrixAttempts(config), ...suiteAttempts(config)],
    // The page shows them.
    countAll: values.html !== undefined,
  });
  const fileName = relative('', config.rulesPath);
  console.log(formatCoverage(coverage, fileName));
  if (values.html !== undefined) {
    await writeFile(values.html, coverageHtml(coverage, fileName));
    console.log(`See ${values.html}`);
  }
  return percentOf(coverageShare(coverage.parts)) >= min ? 0 : 1;
}

function parsePercent(text: string): number {
  const percent = text.trim() === '' ? NaN : Number(text);
  if (!(percent >= 0 && percent <= 100)) throw new RulesProblem(`--min takes a percentage, not ${text}.`);
  return percent;
}
