import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { savedData } from './saved-data.ts';

let dir = '';
let reports: string[] = [];
const data = () => savedData(dir, (message) => reports.push(message));
const write = (text: string) => (target: string) =>
  Promise.resolve(writeFileSync(join(target, 'data'), text));
const read = (path: string | null) => (path === null ? null : readFileSync(join(path, 'data'), 'utf8'));

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'nbbang-saved-'));
  reports = [];
});
afterEach(() => rmSync(dir, { recursive: true }));

test('the newest export counts and two are kept', async () => {
  expect(data().newest()).toBeNull();
  for (const text of ['one', 'two', 'three']) await data().save(write(text));
  expect(read(data().newest())).toBe('three');
  expect(readdirSync(dir)).toHaveLength(2);
});

test('an export that dies half-way leaves the old one', async () => {
  await data().save(write('one'));
  const dying = data().save((target) => {
    writeFileSync(join(target, 'data'), 'tw');
    return Promise.reject(new Error('killed'));
  });
  await expect(dying).rejects.toThrow('killed');
  expect(read(data().newest())).toBe('one');
  await data().save(write('two'));
  expect(read(data().newest())).toBe('two');
});

test.each([
  ['a changed file', (path: string) => appendFileSync(join(path, 'data'), '!')],
  ['a missing file', (path: string) => rmSync(join(path, 'data'))],
  ['a missing seal', (path: string) => rmSync(join(path, 'checksums.json'))],
  ['a seal cut short', (path: string) => writeFileSync(join(path, 'checksums.json'), '{"da')],
])('%s sets the export aside and takes the one before', async (_, spoil) => {
  await data().save(write('one'));
  await data().save(write('two'));
  const newest = data().newest();
  if (newest === null) throw new Error('no export');
  spoil(newest);
  expect(read(data().newest())).toBe('one');
  expect(reports).toHaveLength(1);
  expect(existsSync(join(dir, 'unreadable-000002'))).toBe(true);
});

test('two saves at once come one after the other', async () => {
  const both = data();
  await Promise.all([both.save(write('one')), both.save(write('two'))]);
  expect(read(both.newest())).toBe('two');
});

test('forgetting leaves nothing', async () => {
  await data().save(write('one'));
  data().forget();
  expect(data().newest()).toBeNull();
});
