import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { rootDir } from '../../tools/paths.ts';
import type { ImportGraph } from './find-cycles.ts';

/** `from '…'` of an import or export, a bare `import '…'`, and `import('…')` of a value or of a type. */
const imported = /\bfrom '([^']+)'|^import '([^']+)'|\bimport\(\s*'([^']+)'/gm;

/** A specifier that may name a module of ours: relative, `#…` of its own package, or another workspace. */
const isOurs = (specifier: string) => /^(\.|#|@nbbang\/|firestore-rules-tools\/)/.test(specifier);

/**
 * Who imports whom in these folders of the repository, by paths from its root. Imports of types and `import()` count:
 * who reads a module has to know both.
 *
 * @throws when a specifier leads to no file.
 */
export function importGraph(folders: readonly string[]): ImportGraph {
  const modules = folders.flatMap(modulesIn);
  return new Map(modules.map((module) => [fromRoot(module), importsOf(module).map(fromRoot)]));
}

function modulesIn(folder: string): string[] {
  return readdirSync(join(rootDir, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[/\\](node_modules|dist)[/\\]/.test(path));
}

/** Node finds the file, by the `imports` and `exports` of the packages, as Vite and esbuild do. */
function importsOf(module: string): string[] {
  const { resolve } = createRequire(module);
  return [...readFileSync(module, 'utf8').matchAll(imported)]
    .map(([, from, bare, lazy]) => from ?? bare ?? lazy ?? '')
    .filter(isOurs)
    .map((specifier) => resolve(specifier));
}

function fromRoot(path: string): string {
  return relative(rootDir, path).replaceAll('\\', '/');
}
