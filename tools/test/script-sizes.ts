import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Each script is a request; one that is tiny costs as much as one that is not. */
export const maxScripts = 30;
export const minScriptBytes = 3_000;

/** The words of a language, a screen that stands alone, and what the bundler puts in front of all. */
const smallByNature = /^(messages-[a-z]+|activity|new-group|rolldown-runtime)$/;

export type ScriptSize = { name: string; gzipBytes: number };

/** The scripts of a web build, the smallest first. */
export function scriptSizes(webDir: string): ScriptSize[] {
  const dir = join(webDir, 'assets');
  return readdirSync(dir)
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({
      name: file.replace(/-[\w-]{8}\.js$/, ''),
      gzipBytes: gzipSync(readFileSync(join(dir, file)), { level: 9 }).length,
    }))
    .toSorted((a, b) => a.gzipBytes - b.gzipBytes);
}

export function tooSmall(scripts: readonly ScriptSize[]): ScriptSize[] {
  return scripts.filter(({ name, gzipBytes }) => gzipBytes < minScriptBytes && !smallByNature.test(name));
}
