import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { attacks, dailyCosts, overshootSeconds } from '../figures/account-costs.ts';
import { fullestFolders, medianLines, type SourceFile, sourceFiles } from '../figures/source-files.ts';
import { suiteDir } from '../paths.ts';
import { chunkSizes } from '../test/chunk-sizes.ts';
import { countTests } from '../test/count-tests.ts';
import { fileTimes } from '../test/file-times.ts';
import { scriptSizes } from '../test/script-sizes.ts';

const packages = ['domain', 'functions', 'rules-tools', 'web', 'tools', 'tests', 'firestore.rules'] as const;
const reports = {
  unit: 'unit.json',
  'stream of requests': 'stream.json',
  'rules and functions': 'emulator.json',
  'end-to-end': 'e2e.json',
  'end-to-end, of time': 'alone.json',
  'end-to-end, large': 'large.json',
  'development loop': 'dev.json',
} as const;

/**
 * `npm run figures`: lines and files per package (sources and tests apart), the longest files, the fullest folders, and
 * from the last `npm test` the number of tests of each kind, the time of each test file and the chunks of the web build.
 * `npm run figures -- costs`: what one account can make the project cost in a day (docs/costs.md).
 */
export async function run([what]: readonly string[] = []): Promise<number> {
  if (what === 'costs') return printCosts();
  printSources();
  const outDir = suiteDir('test');
  console.log('\ntests of the last npm test');
  for (const [kind, file] of Object.entries(reports)) {
    const { passed, failed } = countTests(join(outDir, file));
    console.log(`  ${kind.padEnd(20)} ${passed} passed, ${failed} failed`);
    for (const { path, durationMs } of fileTimes(join(outDir, file)))
      console.log(`    ${(durationMs / 1000).toFixed(1).padStart(6)} s  ${path}`);
  }
  const webDir = join(outDir, 'web');
  if (existsSync(webDir)) printScripts(webDir);
  else console.log('\nno web build yet: npm test -- build');
  return Promise.resolve(0);
}

function printCosts(): number {
  const usd = (amount: number) => (amount < 0.01 ? '< 0.01' : amount.toFixed(2)).padStart(9);
  console.log('USD a day, one account with a script      before    after  of it refused   let through a day');
  for (const attack of attacks) {
    const { before, after, refused, letThrough } = dailyCosts(attack);
    console.log(`  ${attack.name}, ${attack.perSecond} a second`);
    console.log(
      `${' '.repeat(39)}${usd(before)}${usd(after)}${usd(refused).padStart(16)}${letThrough.toLocaleString('en').padStart(20)}`,
    );
  }
  console.log(
    `prices and assumptions: tools/figures/account-costs.ts; a pause comes within ${overshootSeconds} s`,
  );
  return 0;
}

function printScripts(webDir: string): void {
  console.log('\nloaded by a first page, gzip (1 kB = 1000 B)');
  for (const { name, gzipBytes } of chunkSizes(webDir)) {
    console.log(`  ${name.padEnd(12)} ${(gzipBytes / 1000).toFixed(1)} kB`);
  }
  const scripts = scriptSizes(webDir);
  const middle = scripts[Math.floor(scripts.length / 2)]?.gzipBytes ?? 0;
  const inAll = scripts.reduce((all, { gzipBytes }) => all + gzipBytes, 0);
  console.log(
    `  ${scripts.length} scripts in all, ${(inAll / 1000).toFixed(1)} kB, median ${(middle / 1000).toFixed(1)} kB`,
  );
}

function printSources(): void {
  const files = packages.flatMap((name) => sourceFiles(name));
  console.log('                   files  median   lines    tests: lines');
  for (const name of packages) {
    const [sources, tests] = divide(files.filter(({ path }) => path === name || path.startsWith(`${name}/`)));
    const columns = [sources.length, medianLines(sources), sum(sources)].map((value) =>
      String(value).padStart(8),
    );
    console.log(`  ${name.padEnd(14)}${columns.join('')}${String(sum(tests)).padStart(16)}`);
  }
  const [sources] = divide(files);
  console.log(
    `  ${'in all'.padEnd(14)}${String(sources.length).padStart(8)}${String(medianLines(sources)).padStart(8)}`,
  );
  console.log('\nlongest files');
  for (const { path, lines } of sources.toSorted((a, b) => b.lines - a.lines).slice(0, 5)) {
    console.log(`  ${String(lines).padStart(5)}  ${path}`);
  }
  console.log('\nfullest folders (tests beside the code not counted)');
  for (const { folder, count } of fullestFolders(files.filter(({ path }) => !path.includes('.test.'))).slice(
    0,
    8,
  )) {
    console.log(`  ${String(count).padStart(5)}  ${folder}`);
  }
}

const divide = (files: readonly SourceFile[]): [sources: SourceFile[], tests: SourceFile[]] => [
  files.filter(({ isTest }) => !isTest),
  files.filter(({ isTest }) => isTest),
];

const sum = (files: readonly SourceFile[]): number => files.reduce((all, { lines }) => all + lines, 0);
