import { join } from 'node:path';
import { rootDir } from '../paths.ts';
import { runQuietly } from './run-quietly.ts';

/** Bundles the functions into `outDir`, which must lie inside the repository so that packages are found upward. */
export async function buildFunctions(outDir: string): Promise<void> {
  await runQuietly('the functions', process.execPath, ['build.mjs', '--out-dir', outDir], {
    cwd: join(rootDir, 'functions'),
  });
}
