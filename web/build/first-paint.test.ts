import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { chunkOf } from './chunk-of.ts';

const src = join(import.meta.dirname, '../src');

/** What comes with a module as soon as it is asked for: its imports, but neither types nor `import()`. */
function importsOf(file: string): string[] {
  const { staticImports, staticExports } = parseSync(file, readFileSync(file, 'utf8')).module;
  const imported = staticImports
    .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
    .map(({ moduleRequest }) => moduleRequest.value);
  const passedOn = staticExports
    .flatMap(({ entries }) => entries)
    .flatMap(({ isType, moduleRequest }) => (isType || moduleRequest === null ? [] : [moduleRequest.value]));
  return [...imported, ...passedOn].map((specifier) => {
    if (specifier.startsWith('#')) return join(src, specifier.slice(1));
    return specifier.startsWith('.') ? join(dirname(file), specifier) : specifier;
  });
}

/** The ways, each as its path, from the modules to packages whose name matches. Only the first way to each is told. */
function waysTo(packages: RegExp, from: readonly string[]): string[] {
  const importers = new Map<string, string | null>(from.map((module) => [module, null]));
  const toPath = (module: string): string => {
    const importer = importers.get(module) ?? null;
    const name = module.startsWith(src) ? relative(src, module) : module;
    return importer === null ? name : `${toPath(importer)} → ${name}`;
  };
  // A map is walked in the order of its insertions, those of the walk included.
  for (const module of importers.keys()) {
    if (!module.startsWith(src) || !/\.tsx?$/.test(module)) continue;
    for (const imported of importsOf(module)) if (!importers.has(imported)) importers.set(imported, module);
  }
  return [...importers.keys()].filter((module) => packages.test(module)).map(toPath);
}

/** The modules that the build puts into a chunk because of where they lie. */
function modulesOf(chunk: string): string[] {
  return readdirSync(src, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
    .filter((path) => chunkOf(path, { getModuleInfo: () => null }) === chunk);
}

const anySdk = /^@?firebase\//;

test.each([
  ['the shell', [join(src, 'app/main.tsx')], anySdk],
  ['home', modulesOf('home'), anySdk],
  ['the list of expenses', modulesOf('expense-list'), anySdk],
  // They are shown once Auth has said that nobody is signed in.
  ['the ways in', modulesOf('entrance'), /^firebase\/firestore/],
])('%s is painted before the SDKs have come', (_screen, modules, packages) => {
  expect(modules.length).toBeGreaterThan(0);
  expect(waysTo(packages, modules)).toEqual([]);
});

test('a way to an SDK is told', () => {
  const calls = join(src, 'data/calls.ts');
  expect(waysTo(/^firebase\/app$/, [calls])).toEqual(['data/calls.ts → data/firebase-app.ts → firebase/app']);
});
