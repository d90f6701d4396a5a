import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../../config/load-config.ts';
import { fileSaves } from '../../matrix/file-saves.ts';
import { matrixAttempts } from '../../matrix/matrix-attempts.ts';
import { readRules } from '../../matrix/read-rules.ts';
import { checkRunner } from '../../matrix/run-checks.ts';
import { watchMatrix } from '../../matrix/watch-matrix.ts';
import { emulatorHost } from '../emulator-host.ts';
import { runProject } from '../run-project.ts';

/** `watch`: runs the access matrix after each save of the rules and prints what changed, until it is interrupted. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { config: { type: 'string', default: 'rules.config.ts' } },
  });
  const config = await loadConfig(values.config);
  const checks = matrixAttempts(config);
  const runner = checkRunner({ host: emulatorHost(), projectPrefix: runProject('watch'), config });
  // The only time that it may not be there is while it is replaced.
  await readRules(config.rulesPath);

  const stop = new AbortController();
  const interrupt = (): void => stop.abort();
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  console.log(`Watching ${relative('', config.rulesPath)}; Ctrl-C ends it. The tables are read once.`);
  try {
    await Promise.race([
      watchMatrix({
        saves: fileSaves(config.rulesPath, stop.signal),
        readRules: () => readFile(config.rulesPath, 'utf8').catch(() => null),
        runMatrix: (rulesText) => runner.run(rulesText, checks),
        print: console.log,
        nowMs: () => performance.now(),
      }),
      // Not at the end of a run.
      once(stop.signal, 'abort'),
    ]);
    return 0;
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    stop.abort();
  }
}
