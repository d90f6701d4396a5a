import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileSaves, savesAmong } from './file-saves.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'file-saves-'));
  await writeFile(join(folder, 'firestore.rules'), 'first');
});
afterEach(() => rm(folder, { recursive: true }));

test.each([
  ['written', (path: string) => writeFile(path, 'second')],
  [
    'replaced by another file',
    async (path: string) => {
      await writeFile(`${path}.new`, 'second');
      await rename(`${path}.new`, path);
    },
  ],
])('a file that is %s is a save, even before anybody asks', async (_name, save) => {
  const stop = new AbortController();
  const saves = fileSaves(join(folder, 'firestore.rules'), stop.signal)[Symbol.asyncIterator]();
  await save(join(folder, 'firestore.rules'));
  expect((await saves.next()).done).toBe(false);
  stop.abort();
  // What else the system said of that save may still come; then it ends.
  while ((await saves.next()).done !== true);
});

test('an event of another file is none; one without a name may be of ours', async () => {
  const { signal } = new AbortController();
  // As EventEmitter's `on` gives them: the arguments of a listener.
  const events = Readable.from([
    ['change', 'other.rules'],
    ['rename', 'firestore.rules'],
    ['change', 'firestore.rules.new'],
    ['change', null],
  ]);
  let count = 0;
  for await (const _ of savesAmong(events, 'firestore.rules', signal)) count += 1;
  expect(count).toBe(2);
});
