import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { blockAt, type PortBlock } from '../../tools/suite/port-block.ts';
import { isFree, originAt } from '../../tools/suite/ports.ts';

/**
 * Above those of `npm test`, below the range from which systems hand out ports of their own accord. Each worker of
 * Playwright has its own: a port that is free now may be taken by the other before the app listens there.
 */
const ofWorker = 23_000 + 500 * Number(process.env['TEST_PARALLEL_INDEX'] ?? 0);
const bases = [0, 100, 200, 300, 400].map((offset) => ofWorker + offset);

export type AppCommand = {
  dir: string;
  /** Where the app is served. */
  url: string;
  ports: PortBlock;
  /** All that was printed so far. */
  output(): string;
  /** As Ctrl-C; resolves to the exit code. */
  stop(): Promise<number | null>;
};

/** `npm start` or `npm run dev` in the checkout `dir`; resolves when it is ready. */
export async function startApp(dir: string, name: 'start' | 'dev'): Promise<AppCommand> {
  const base = await freeBase();
  const child = spawn(process.execPath, ['tools/run.mjs', name, '--port-base', `${base}`], {
    cwd: dir,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Should the test runner be ended in the middle.
  process.once('exit', () => child.kill('SIGTERM'));
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let output = '';
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        output += `${line}\n`;
        if (line.includes('Ready after')) resolve();
      });
    }
  });
  const early = exited.then((code): never => {
    throw new Error(`npm run ${name} ended (exit code ${code}):\n${output}`);
  });
  await Promise.race([ready, early]);
  early.catch(() => undefined);
  const ports = blockAt(base);
  return {
    dir,
    url: originAt(name === 'dev' ? ports.web : ports.emulators.hosting),
    ports,
    output: () => output,
    stop: () => {
      child.kill('SIGINT');
      return exited;
    },
  };
}

async function freeBase(): Promise<number> {
  for (const base of bases) {
    const { emulators, web } = blockAt(base);
    const free = await Promise.all([...Object.values(emulators), web].map(isFree));
    if (!free.includes(false)) return base;
  }
  throw new Error(`no free block of ports at ${bases.join(', ')}`);
}
