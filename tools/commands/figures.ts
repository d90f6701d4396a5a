import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootDir, suiteDir } from '../paths.ts';
import { chunkSizes } from '../test/chunk-sizes.ts';
import { countTests } from '../test/count-tests.ts';

const packages = ['domain', 'functions', 'rules-tools', 'web', 'tools', 'tests', 'firestore.rules'] as const;
const reports = {
  unit: 'unit.json',
  'stream of requests': 'stream.json',
  'rules and functions': 'emulator.json',
  'end-to-end': 'e2e.json',
  'end-to-end, large': 'large.json',
  'development loop': 'dev.json',
} as const;

/**
 * `npm run figures`: lines per package (sources and tests apart), and from the last `npm test` the number of tests of
 * each kind and the sizes of the initial chunks.
 */
export async function run(): Promise<number> {
  console.log('lines            source    tests');
  for (const name of packages) {
    const { source, tests } = linesOf(name);
    console.log(`  ${name.padEnd(16)}${String(source).padStart(5)}${String(tests).padStart(9)}`);
  }
  const outDir = suiteDir('test');
  console.log('\ntests of the last npm test');
  for (const [kind, file] of Object.entries(reports)) {
    const { passed, failed } = countTests(join(outDir, file));
    console.log(`  ${kind.padEnd(20)} ${passed} passed, ${failed} failed`);
  }
  console.log('\ninitial chunks, gzip (1 kB = 1000 B)');
  for (const { name, gzipBytes } of chunkSizes(join(outDir, 'web'))) {
    console.log(`  ${name.padEnd(12)} ${(gzipBytes / 1000).toFixed(1)} kB`);
  }
  return Promise.resolve(0);
}

function linesOf(path: string): { source: number; tests: number } {
  const files = execFileSync('git', ['ls-files', '-z', path], { cwd: rootDir, encoding: 'utf8' })
    .split('\0')
    .filter((file) => /\.(tsx?|mjs|cjs|js|css|html|rules)$/.test(file));
  const counted = { source: 0, tests: 0 };
  for (const file of files) {
    const lines = readFileSync(join(rootDir, file), 'utf8').split('\n').length - 1;
    counted[/^tests\/|\.test\.tsx?$/.test(file) ? 'tests' : 'source'] += lines;
  }
  return counted;
}
