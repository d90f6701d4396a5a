import { expect, it } from 'vitest';
import { restartClosed } from './restart-closed.ts';

/** Fails with these gRPC status codes, one attempt after the other, then succeeds. */
function failing(...codes: number[]): { begin: () => Promise<string>; attempts: () => number } {
  let attempts = 0;
  const begin = () => {
    const code = codes[attempts];
    attempts += 1;
    if (code === undefined) return Promise.resolve('done');
    return Promise.reject(Object.assign(new Error('failed'), { code }));
  };
  return { begin, attempts: () => attempts };
}

it('begins anew what was closed while it waited', async () => {
  const { begin, attempts } = failing(3, 3);
  await expect(restartClosed(begin)).resolves.toBe('done');
  expect(attempts()).toBe(3);
});

it('gives up on an argument that stays invalid', async () => {
  const { begin, attempts } = failing(3, 3, 3, 3, 3, 3);
  await expect(restartClosed(begin)).rejects.toMatchObject({ code: 3 });
  expect(attempts()).toBe(4);
});

it('leaves every other failure as it is', async () => {
  const { begin, attempts } = failing(7);
  await expect(restartClosed(begin)).rejects.toMatchObject({ code: 7 });
  expect(attempts()).toBe(1);
});
