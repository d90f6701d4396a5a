import { watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { rootDir } from '../paths.ts';
import { seconds } from '../progress.ts';
import { bundleFunctions } from './build-functions.ts';

const quietMs = 100;

/**
 * Bundles the functions anew after each save; the Functions emulator watches `outDir`. A build at a time: what is
 * saved meanwhile is built next. Returns what ends it.
 */
export function watchFunctions(outDir: string): () => void {
  let timer: NodeJS.Timeout | undefined;
  let building: Promise<void> = Promise.resolve();
  const changed = (file: string | null): void => {
    if (file !== null && /\.test\.ts$|~$/.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      building = building.then(() => rebuild(outDir));
    }, quietMs);
  };
  const watchers: FSWatcher[] = ['functions/src', 'domain/src'].map((dir) =>
    watch(join(rootDir, dir), { recursive: true }, (_event, file) => changed(file)),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

/** A bundle that cannot be built is reported, and the last good one stays. */
async function rebuild(outDir: string): Promise<void> {
  const startedMs = performance.now();
  try {
    await bundleFunctions(outDir);
    console.log(`✔ Functions built (${seconds(performance.now() - startedMs)})`);
  } catch (error) {
    console.error(`✖ ${error instanceof Error ? error.message : String(error)}`);
  }
}
