import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { blockAt } from './port-block.ts';
import { host } from './ports.ts';
import { reserveFirstFree, reservePorts } from './reserve-ports.ts';

/** Another one in each process, so that test runs of two checkouts do not meet. */
const base = 24_000 + (process.pid % 400) * 20;
const next = base + 10;

const servers: Server[] = [];

async function listenOn(port: number): Promise<void> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen({ host, port }, resolve));
}

afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
});

describe('reserveFirstFree', () => {
  test('takes the first block when it is free', async () => {
    const reserved = await reserveFirstFree(blockAt(base), [blockAt(next)]);
    expect(reserved).toMatchObject({ ...blockAt(base), insteadOf: null });
    await reserved.release();
  });

  test('takes the next block when one port is taken, and says which', async () => {
    await listenOn(base + 2);
    const reserved = await reserveFirstFree(blockAt(base), [blockAt(next)]);
    expect(reserved).toMatchObject({ ...blockAt(next), insteadOf: { name: 'firestore', port: base + 2 } });
    await reserved.release();
  });

  test('gives two that start at the same time a block each', async () => {
    const both = await Promise.all(
      ['one', 'another'].map(() => reserveFirstFree(blockAt(base), [blockAt(next)])),
    );
    expect(new Set(both.map(({ web }) => web))).toEqual(new Set([base + 9, next + 9]));
    for (const { release } of both) await release();
  });

  test('asks for a base when no block is free', async () => {
    await listenOn(base);
    await listenOn(next);
    await expect(reserveFirstFree(blockAt(base), [blockAt(next)])).rejects.toThrow(
      new RegExp(`^Port ${base} \\(hosting\\) is in use.* --port-base`),
    );
  });
});

describe('reservePorts at a base', () => {
  test('names the port that is taken and what to do', async () => {
    await listenOn(base + 4);
    await expect(reservePorts(base)).rejects.toThrow(
      new RegExp(`^Port ${base + 4} \\(auth\\) is in use.*Choose a --port-base`),
    );
  });

  test.each([
    [80, 'from 1024'],
    [65_530, 'from 1024'],
    [5055, 'refuse port 5060'],
    [6000, 'refuse port 6000'],
  ])('%i is refused', async (refused, message) => {
    await expect(reservePorts(refused)).rejects.toThrow(message);
  });
});
