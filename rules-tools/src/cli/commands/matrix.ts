import { writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../../config/load-config.ts';
import { explainMismatches, matrixFileProblem, mismatchesOf } from '../../matrix/check-matrix.ts';
import { formatMatrix } from '../../matrix/format-matrix.ts';
import { matrixAttempts } from '../../matrix/matrix-attempts.ts';
import { readRules } from '../../matrix/read-rules.ts';
import { checkRunner } from '../../matrix/run-checks.ts';
import { formatSeconds, summarizeOutcomes } from '../../matrix/summarize-outcomes.ts';
import { emulatorHost } from '../emulator-host.ts';
import { runProject } from '../run-project.ts';

/**
 * `matrix [--check]`: runs the access matrix and writes it to `matrixPath`, or with `--check` compares it with that
 * file; 1 when a request is not answered as the table expects, or the file is out of date.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      config: { type: 'string', default: 'rules.config.ts' },
      check: { type: 'boolean', default: false },
    },
  });
  const startMs = performance.now();
  const config = await loadConfig(values.config);
  const rulesText = await readRules(config.rulesPath);
  const host = emulatorHost();
  const runner = checkRunner({ host, projectPrefix: runProject('matrix'), config });
  const outcomes = await runner.run(rulesText, matrixAttempts(config));

  const mismatches = mismatchesOf(outcomes);
  if (mismatches.length > 0) console.error(await explainMismatches({ host, rulesText, config }, mismatches));
  const matrix = formatMatrix(config, outcomes);
  const fileProblem = await matrixFileProblem(config.matrixPath, matrix);
  if (!values.check && fileProblem !== null) await writeFile(config.matrixPath, matrix);

  const isRight = mismatches.length === 0 && (fileProblem === null || !values.check);
  const name = relative('', config.matrixPath);
  const file =
    fileProblem === null ? `${name} is up to date` : values.check ? fileProblem : `${name} is written`;
  const seconds = formatSeconds(performance.now() - startMs);
  console.log(`${isRight ? '✓' : '✖'} ${summarizeOutcomes(outcomes)}; ${file} (${seconds})`);
  return isRight ? 0 : 1;
}
