import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { step } from '../progress.ts';
import { inputHash } from './input-hash.ts';

/** Builds `outDir` unless it was built from these very inputs; the stamp beside it remembers which. */
export async function buildOnce(options: {
  what: string;
  outDir: string;
  /** A file the build writes: without it there is no build, whatever the stamp says. */
  product: string;
  inputs: readonly string[];
  settings: unknown;
  build: () => Promise<void>;
}): Promise<void> {
  const { what, outDir, product, inputs, settings, build } = options;
  const stampPath = `${outDir}.stamp`;
  const wanted = inputHash(inputs, settings);
  if (
    existsSync(join(outDir, product)) &&
    existsSync(stampPath) &&
    readFileSync(stampPath, 'utf8') === wanted
  )
    return;
  rmSync(stampPath, { force: true });
  await step(what, build);
  writeFileSync(stampPath, wanted);
}
