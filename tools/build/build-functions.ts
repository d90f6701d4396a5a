import { join } from 'node:path';
import { rootDir } from '../paths.ts';
import { buildOnce } from './build-once.ts';
import { runQuietly } from './run-quietly.ts';

const inputs = [
  ...['src', 'build.mjs', 'package.json', '.env', '.env.local'].map((name) => `functions/${name}`),
  'domain/src',
  'package-lock.json',
];

/** Bundles the functions into `outDir`, which must lie inside the repository so that packages are found upward. */
export async function buildFunctions(outDir: string): Promise<void> {
  await buildOnce({
    what: 'Building the functions',
    outDir,
    product: 'index.js',
    inputs,
    settings: null,
    build: () =>
      runQuietly('the functions', process.execPath, ['build.mjs', '--out-dir', outDir], {
        cwd: join(rootDir, 'functions'),
      }),
  });
}
