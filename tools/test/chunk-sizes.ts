import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';

/** gzip bytes (1 kB = 1000 B) the first page may load of each of the four. */
const limitsBytes = { shell: 94_000, early: 12_000, auth: 35_000, firestore: 163_000 } as const;
type ChunkName = keyof typeof limitsBytes;

const manifestSchema = v.record(
  v.string(),
  v.looseObject({
    file: v.string(),
    name: v.optional(v.string()),
    isEntry: v.optional(v.boolean()),
    imports: v.optional(v.array(v.string()), []),
  }),
);
type Manifest = v.InferOutput<typeof manifestSchema>;

export type ChunkSize = { name: ChunkName; gzipBytes: number; limitBytes: number };

/**
 * What a first page loads of a web build, in four parts, from Vite's manifest: the entry with everything it imports
 * statically; what reads the first documents; and what the two SDKs add to that, with the modules of ours that ask for them.
 */
export function chunkSizes(webDir: string): ChunkSize[] {
  const manifest = v.parse(
    manifestSchema,
    JSON.parse(readFileSync(join(webDir, '.vite/manifest.json'), 'utf8')),
  );
  const entry = keysWhere(manifest, ({ isEntry }) => isEntry === true);
  const shell = withImports(manifest, entry, new Set());
  const early = withImports(manifest, keysNamed(manifest, ['early']), shell);
  const auth = withImports(manifest, keysNamed(manifest, ['auth']), new Set([...shell, ...early]));
  const firestore = withImports(
    manifest,
    keysNamed(manifest, ['firestore', 'data']),
    new Set([...shell, ...early, ...auth]),
  );
  return (
    [
      ['shell', shell],
      ['early', early],
      ['auth', auth],
      ['firestore', firestore],
    ] as const
  ).map(([name, keys]) => ({
    name,
    gzipBytes: gzipBytes(webDir, manifest, keys),
    limitBytes: limitsBytes[name],
  }));
}

function keysWhere(manifest: Manifest, test: (chunk: Manifest[string]) => boolean): string[] {
  return Object.keys(manifest).filter((key) => {
    const chunk = manifest[key];
    return chunk !== undefined && test(chunk);
  });
}

function keysNamed(manifest: Manifest, names: readonly string[]): string[] {
  return keysWhere(manifest, ({ name }) => name !== undefined && names.includes(name));
}

/** `keys` and what they import statically, at any depth, without what is in `loaded` already. */
function withImports(manifest: Manifest, keys: readonly string[], loaded: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  const visit = (key: string): void => {
    if (found.has(key) || loaded.has(key)) return;
    found.add(key);
    for (const imported of manifest[key]?.imports ?? []) visit(imported);
  };
  for (const key of keys) visit(key);
  return found;
}

function gzipBytes(webDir: string, manifest: Manifest, keys: ReadonlySet<string>): number {
  const files = [...keys].map((key) => manifest[key]?.file ?? key).filter((file) => file.endsWith('.js'));
  return files.reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(webDir, file)), { level: 9 }).length,
    0,
  );
}
