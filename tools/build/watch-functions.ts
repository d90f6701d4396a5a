import { spawn } from 'node:child_process';
import * as v from 'valibot';
import { rootDir } from '../paths.ts';
import { Problem } from '../problem.ts';

const messageSchema = v.object({ built: v.boolean() });

/**
 * Bundles the functions into `outDir` now and after each save, by esbuild's own watch: it looks at the files
 * themselves, so that an editor may replace them as it likes. Resolves, when the first bundle is there, to what ends it;
 * `onBuilt` is called for each later one.
 *
 * @throws Problem when the first bundle cannot be built. Later ones are reported, and the last good one stays.
 */
export async function watchFunctions(outDir: string, onBuilt: () => void): Promise<() => void> {
  const child = spawn(process.execPath, ['functions/build.mjs', '--watch', '--out-dir', outDir], {
    cwd: rootDir,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const stop = (): void => void child.kill();
  const built = (message: unknown): boolean => v.parse(messageSchema, message).built;
  const first = await new Promise<boolean>((resolve, reject) => {
    child.once('message', (message) => resolve(built(message)));
    child.once('exit', () => resolve(false));
    child.once('error', reject);
  });
  if (!first) {
    stop();
    throw new Problem('The functions could not be built; what is wrong stands above.');
  }
  child.on('message', (message) => {
    if (!built(message)) return console.error('✖ Functions not built: what ran before still runs');
    console.log('✔ Functions built');
    onBuilt();
  });
  return stop;
}
