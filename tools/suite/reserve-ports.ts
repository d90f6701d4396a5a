import { createServer } from 'node:net';
import { Problem } from '../problem.ts';
import { blockAt, blockLength, usualBlock, type PortBlock } from './port-block.ts';
import { describeTaken, host, takenPorts, type TakenPort } from './ports.ts';

/** When one of the usual ports is taken, the first of these that is free. */
const otherBlocks = [5100, 5200, 5300, 5400, 5500, 5600, 5700, 5800, 5900].map(blockAt);

/** The ports above 1023 that no browser opens: https://fetch.spec.whatwg.org/#port-blocking */
const refusedByBrowsers = [
  ...[1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566],
  ...[6665, 6666, 6667, 6668, 6669, 6679, 6697, 10_080],
];

export type ReservedPorts = PortBlock & {
  /** Lets go of the port of Vite, which is held until then. */
  release: () => Promise<void>;
  /** Why these are not the first that were tried. */
  insteadOf: TakenPort | null;
};

/**
 * The usual ports, or the next block that is free when one of them is taken; with a `base`, the block that begins there.
 * The emulators listen only after a build, so the port of Vite is held for all of the block until then: two that start
 * at the same time do not choose the same one.
 *
 * @throws Problem when a port of the block at `base` is taken, or no block is free.
 */
export function reservePorts(base: number | null): Promise<ReservedPorts> {
  return base === null ? reserveFirstFree(usualBlock, otherBlocks) : reserveAt(base);
}

export async function reserveFirstFree(
  first: PortBlock,
  others: readonly PortBlock[],
): Promise<ReservedPorts> {
  const wanted = await reserve(first);
  if (isReserved(wanted)) return wanted;
  for (const other of others) {
    const reserved = await reserve(other);
    if (isReserved(reserved)) return { ...reserved, insteadOf: wanted };
  }
  throw new Problem(`${await describeTaken(wanted)}. Name ports that are free with -- --port-base <N>.`);
}

async function reserveAt(base: number): Promise<ReservedPorts> {
  const last = base + blockLength - 1;
  if (!Number.isInteger(base) || base < 1024 || last > 65_535)
    throw new Problem(`--port-base must be an integer from 1024 to ${65_536 - blockLength}.`);
  const refused = refusedByBrowsers.find((port) => port >= base && port <= last);
  if (refused !== undefined)
    throw new Problem(
      `Browsers refuse port ${refused}, one of ${base} to ${last}. Choose another --port-base.`,
    );
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
