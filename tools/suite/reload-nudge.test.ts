import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reloadNudge } from './reload-nudge.ts';

let dir = '';
const long = new Date(0);
const said: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  said.length = 0;
  dir = mkdtempSync(join(tmpdir(), 'nbbang-nudge-'));
  for (const file of ['package.json', 'index.js']) {
    writeFileSync(join(dir, file), '');
    utimesSync(join(dir, file), long, long);
  }
});

afterEach(() => {
  vi.useRealTimers();
  rmSync(dir, { recursive: true });
});

const isTold = () => statSync(join(dir, 'package.json')).mtimeMs > 0;

test('a bundle that is not loaded is told again, a few times', () => {
  const nudge = reloadNudge(dir, (message) => said.push(message));
  nudge.built();
  expect(isTold()).toBe(false);
  vi.advanceTimersByTime(60_000);
  expect(isTold()).toBe(true);
  expect(said).toHaveLength(3);
});

test.each([
  '✔  functions: Loaded functions definitions from source: hello.',
  '⬢  functions: Failed to load function definition from source: SyntaxError',
])('one that was heard of is not: %s', (line) => {
  const nudge = reloadNudge(dir, (message) => said.push(message));
  nudge.built();
  nudge.line(line);
  vi.advanceTimersByTime(60_000);
  expect(isTold()).toBe(false);
  expect(said).toEqual([]);
});

test('when all is stopped, nothing is told', () => {
  const nudge = reloadNudge(dir, (message) => said.push(message));
  nudge.built();
  nudge.stop();
  vi.advanceTimersByTime(60_000);
  expect(said).toEqual([]);
});
