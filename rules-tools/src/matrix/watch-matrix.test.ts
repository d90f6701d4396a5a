import { EventEmitter, on } from 'node:events';
import { expect, test } from 'vitest';
import { RulesProblem } from '../problem.ts';
import type { Check } from './matrix-attempts.ts';
import { watchMatrix } from './watch-matrix.ts';

const check: Check = {
  group: 'notes/{id}',
  name: 'there',
  as: 'owner',
  request: { op: 'get', path: 'notes/a' },
  expected: 'allowed',
};

/**
 * A watch whose rules are a word: `allow` and `deny` decide the check, `broken` does not compile, `lost` fails. The
 * file is what was saved last; a save is an item of the trigger. Each run takes 1,500 ms.
 */
function watching(first: string) {
  let file: string | null = first;
  let ms = 0;
  const printed: string[] = [];
  const runs: string[] = [];
  const trigger = new EventEmitter();
  const end = new AbortController();
  const saves = on(trigger, 'save', { signal: end.signal });
  const save = (text: string | null): void => {
    file = text;
    trigger.emit('save');
  };
  const duringRun: (() => void)[] = [];
  const done = watchMatrix({
    saves,
    readRules: () => Promise.resolve(file),
    runMatrix: (text) => {
      runs.push(text);
      ms += 1500;
      duringRun.shift()?.();
      if (text === 'broken') return Promise.reject(new RulesProblem('firestore.rules:1:2 Unexpected.'));
      if (text === 'lost') return Promise.reject(new Error('lost'));
      const verdict = text.startsWith('allow')
        ? ({ allowed: true } as const)
        : ({ allowed: false, message: 'no' } as const);
      return Promise.resolve([{ check, verdict }]);
    },
    print: (text) => printed.push(text),
    nowMs: () => ms,
  });
  /** Saves one after another; each is seen before the next. Then ends the watch. */
  const savesAll = async (texts: readonly (string | null)[]): Promise<void> => {
    for (const text of texts) {
      await turn();
      save(text);
    }
    await turn();
    end.abort();
    await expect(done).rejects.toThrow('aborted');
  };
  return { printed, runs, save, savesAll, duringRun, done };
}

/** Until everything that waits for no input has run. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const allowedSummary = '1 request as the tables expect (1.5 s)';

test('a save prints what changed since the last run, and how long it took', async () => {
  const { printed, savesAll } = watching('allow');
  await savesAll(['deny', 'allow', 'allow, differently']);
  expect(printed).toEqual([
    allowedSummary,
    'notes/{id}\n  get  there  - owner\n1 access lost; 1 of 1 request not as the tables expect (1.5 s)',
    'notes/{id}\n  get  there  + owner\n1 access gained (1.5 s)',
    'no access changed (1.5 s)',
  ]);
});

test('a first run that is not as the tables expect says which', async () => {
  const { printed, savesAll } = watching('deny');
  await savesAll([]);
  expect(printed).toEqual([
    'notes/{id}: get “there” as owner (get notes/a) is denied and should be allowed: no\n' +
      '1 of 1 request not as the tables expect (1.5 s)',
  ]);
});

test('an event that changed nothing, or finds no file, runs nothing', async () => {
  const { runs, savesAll } = watching('allow');
  await savesAll(['allow', null, 'allow', 'allow']);
  expect(runs).toEqual(['allow']);
});

test('rules that do not compile are said, and the next that do are compared with the last that did', async () => {
  const { printed, savesAll } = watching('allow');
  await savesAll(['broken', 'allow', 'broken', 'deny']);
  expect(printed.map((text) => text.split('\n').at(-1))).toEqual([
    allowedSummary,
    'firestore.rules:1:2 Unexpected. (1.5 s)',
    'no access changed (1.5 s)',
    'firestore.rules:1:2 Unexpected. (1.5 s)',
    '1 access lost; 1 of 1 request not as the tables expect (1.5 s)',
  ]);
});

test('rules that do not compile at first', async () => {
  const { printed, savesAll } = watching('broken');
  await savesAll(['allow']);
  expect(printed).toEqual(['firestore.rules:1:2 Unexpected. (1.5 s)', allowedSummary]);
});

test('saves during a run are one more run, of the last of them', async () => {
  const { runs, save, duringRun, savesAll } = watching('allow');
  duringRun.push(() => {
    save('deny');
    save('deny, again');
  });
  await savesAll([]);
  expect(runs).toEqual(['allow', 'deny, again']);
});

test('a failure that is no mistake in the rules ends the watch', async () => {
  const { save, done } = watching('allow');
  await turn();
  save('lost');
  await expect(done).rejects.toThrow('lost');
});
