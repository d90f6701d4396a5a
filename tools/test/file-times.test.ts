import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fileTimes } from './file-times.ts';

const dir = mkdtempSync(join(tmpdir(), 'nbbang-times-'));
afterAll(() => rmSync(dir, { recursive: true }));

function stored(report: object): string {
  const path = join(dir, 'report.json');
  writeFileSync(path, JSON.stringify(report));
  return path;
}

test('the files of a report of Vitest, the slowest first', () => {
  const [quick, slow] = [
    { path: 'a.test.ts', durationMs: 3 },
    { path: 'b.test.ts', durationMs: 90_000 },
  ];
  expect(fileTimes(stored({ numPassedTests: 4, numFailedTests: 0, files: [quick, slow] }))).toEqual([
    slow,
    quick,
  ]);
});

test('the files of a report of Playwright are the sums of their tests, at any depth', () => {
  const spec = (...durations: number[]) => ({
    tests: durations.map((duration) => ({ results: [{ duration }] })),
  });
  const nested = { file: 'a.spec.ts', specs: [spec(100)], suites: [] };
  const suites = [
    { file: 'a.spec.ts', specs: [spec(1_000), spec(200)], suites: [nested] },
    { file: 'b.spec.ts', specs: [spec(2_000, 1)] },
  ];
  expect(fileTimes(stored({ stats: {}, suites }))).toEqual([
    { path: 'b.spec.ts', durationMs: 2_001 },
    { path: 'a.spec.ts', durationMs: 1_300 },
  ]);
});

test('a step that wrote no report has no files', () => {
  expect(fileTimes(join(dir, 'none.json'))).toEqual([]);
});
