import { createServer } from 'node:net';
import { Problem } from '../problem.ts';
import { blockAt, blockLength, usualBlock, type PortBlock } from './port-block.ts';
import { describeTaken, host, takenPorts, type TakenPort } from './ports.ts';

/** Tried in turn when one of the usual ports is taken. */
const otherBases = [5100, 5200, 5300, 5400, 5500, 5600, 5700, 5800, 5900];

/** The ports above 1023 that no browser opens: https://fetch.spec.whatwg.org/#port-blocking */
const refusedByBrowsers = [
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
  10080,
];

export type ReservedPorts = PortBlock & {
  /** Lets go of the port of Vite, which is held until then. */
  release: () => Promise<void>;
  /** What kept the usual ports from being used, when others are used by themselves. */
  insteadOf: TakenPort | null;
};

/**
 * The usual ports, or the next block that is free when one of them is taken; with a `base`, the block that begins there.
 * Until the emulators listen, which takes a build, the port of Vite is held for all: two that start at the same time
 * do not choose the same block.
 *
 * @throws Problem when a port of the block at `base` is taken, or no block is free.
 */
export async function reservePorts(base: number | null): Promise<ReservedPorts> {
  if (base !== null) return reserveAt(base);
  const usual = await reserve(usualBlock);
  if (isReserved(usual)) return usual;
  for (const other of otherBases) {
    const reserved = await reserve(blockAt(other));
    if (isReserved(reserved)) return { ...reserved, insteadOf: usual };
  }
  throw new Problem(`${await describeTaken(usual)}. Name a free block of ports with -- --port-base <N>.`);
}

async function reserveAt(base: number): Promise<ReservedPorts> {
  const last = base + blockLength - 1;
  if (!Number.isInteger(base) || base < 1024 || last > 65_535)
    throw new Problem(`--port-base must be an integer from 1024 to ${65_536 - blockLength}.`);
  const refused = refusedByBrowsers.find((port) => port >= base && port <= last);
  if (refused !== undefined)
    throw new Problem(`Browsers refuse port ${refused}: choose a --port-base whose block is without it.`);
  const reserved = await reserve(blockAt(base));
  if (isReserved(reserved)) return reserved;
  throw new Problem(
    `${await describeTaken(reserved)}. Choose a --port-base from which ${blockLength} ports are free, or leave it ` +
      'out: free ports are then found.',
  );
}

async function reserve(block: PortBlock): Promise<ReservedPorts | TakenPort> {
  // First of all, for it is what two that start at the same time meet on.
  const release = await hold(block.web);
  if (release === null) return { name: 'vite', port: block.web };
  const [taken] = await takenPorts(block.emulators);
  if (taken === undefined) return { ...block, release, insteadOf: null };
  await release();
  return taken;
}

function isReserved(result: ReservedPorts | TakenPort): result is ReservedPorts {
  return 'release' in result;
}

/** Listens on `port` and answers nobody, until it is released or the process ends; null when it is taken. */
function hold(port: number): Promise<(() => Promise<void>) | null> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy()).unref();
    server.once('error', () => resolve(null));
    server.listen({ host, port }, () =>
      resolve(() => new Promise((released) => server.close(() => released()))),
    );
  });
}
