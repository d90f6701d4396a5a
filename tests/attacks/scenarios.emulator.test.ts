import { afterAll, expect, test } from 'vitest';
import { scenarios } from './scenarios.ts';
import { newStage } from './stage.ts';

// Scripts of an attacker in several steps, with accounts that signed in and the callables as they run.

const all = Object.entries(scenarios);

afterAll(() => console.info(`${all.length} scenarios`));

test('there are dozens of scenarios', () => {
  expect(all.length).toBeGreaterThanOrEqual(60);
});

test.concurrent.each(all)('%s', async (_, play) => {
  await play(await newStage());
});
