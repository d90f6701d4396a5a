import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rootDir } from '../paths.ts';
import { rows, touchedTests } from './touched-tests.ts';

const namesIn = (folder: string): string[] => readdirSync(join(rootDir, folder));

test('the table names nothing that is not there', () => {
  const specs = namesIn('tests/e2e');
  const named = rows.flatMap(({ e2e = [] }) => e2e);
  expect(named.filter((name) => !specs.includes(`${name}.spec.ts`))).toEqual([]);
});

test.each(['web/src/features', 'functions/src'])('every folder of %s has tests that drive it', (parent) => {
  const folders = readdirSync(join(rootDir, parent), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['testing', 'firestore'].includes(entry.name))
    .map(({ name }) => `${parent}/${name}/`);
  const named = rows.flatMap(({ below }) => below);
  expect(folders.filter((folder) => !named.includes(folder))).toEqual([]);
});

test('a screen touches its own tests and the few that go through everything', () => {
  expect(touchedTests(['web/src/features/statistics/month-bars.tsx'])).toEqual({
    stream: [],
    emulator: [],
    e2e: ['main-flow', 'access', 'offline', 'statistics'].map((name) => `e2e/${name}.spec`),
  });
});

test('a rule touches the tests of rules, a test touches itself, a text nothing', () => {
  expect(touchedTests(['firestore.rules']).emulator).toEqual(['tests/rules/']);
  expect(touchedTests(['tests/e2e/guest.spec.ts']).e2e).toContain('e2e/guest.spec');
  expect(Object.values(touchedTests(['README.md', 'docs/rules.md'])).flat()).toEqual([]);
});
