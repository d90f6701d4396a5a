import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { chunkSizes } from './chunk-sizes.ts';

test('each chunk is counted once, with what it adds to those before', () => {
  const dir = mkdtempSync(join(tmpdir(), 'nbbang-chunks-'));
  try {
    mkdirSync(join(dir, '.vite'));
    const bytes: Record<string, number> = {};
    for (const file of ['entry.js', 'shared.js', 'early.js', 'auth.js', 'firestore.js', 'lazy.js']) {
      const text = randomBytes(500 + 100 * Object.keys(bytes).length).toString('hex');
      writeFileSync(join(dir, file), text);
      bytes[file] = gzipSync(text, { level: 9 }).length;
    }
    const manifest = {
      'index.html': { file: 'entry.js', isEntry: true, imports: ['_shared.js'] },
      '_shared.js': { file: 'shared.js' },
      'early.ts': { file: 'early.js', name: 'early', imports: ['_shared.js'] },
      'auth.ts': { file: 'auth.js', name: 'auth', imports: ['_shared.js'] },
      'firestore.ts': {
        file: 'firestore.js',
        name: 'firestore',
        imports: ['_shared.js', 'early.ts', 'auth.ts'],
      },
      'lazy.ts': { file: 'lazy.js', name: 'group-screen' },
    };
    writeFileSync(join(dir, '.vite/manifest.json'), JSON.stringify(manifest));
    const sizes = Object.fromEntries(chunkSizes(dir).map(({ name, gzipBytes }) => [name, gzipBytes]));
    expect(sizes).toEqual({
      shell: (bytes['entry.js'] ?? 0) + (bytes['shared.js'] ?? 0),
      early: bytes['early.js'],
      auth: bytes['auth.js'],
      firestore: bytes['firestore.js'],
    });
  } finally {
    rmSync(dir, { recursive: true });
  }
});
