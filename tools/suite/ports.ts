import { createServer } from 'node:net';
import { Problem } from '../problem.ts';
import { describeListener } from './processes.ts';

export const host = '127.0.0.1';

/** Where each emulator of a suite listens. Those of `npm start` are the ones of firebase.json. */
export const defaultPorts = {
  auth: 9099,
  firestore: 8080,
  firestoreWebsocket: 9150,
  functions: 5001,
  hosting: 5000,
  tasks: 9499,
  eventarc: 9299,
  hub: 4400,
  logging: 4500,
};
export type SuitePorts = typeof defaultPorts;

export function portsAt(offset: number): SuitePorts {
  const shift = (port: number): number => port + offset;
  return {
    auth: shift(defaultPorts.auth),
    firestore: shift(defaultPorts.firestore),
    firestoreWebsocket: shift(defaultPorts.firestoreWebsocket),
    functions: shift(defaultPorts.functions),
    hosting: shift(defaultPorts.hosting),
    tasks: shift(defaultPorts.tasks),
    eventarc: shift(defaultPorts.eventarc),
    hub: shift(defaultPorts.hub),
    logging: shift(defaultPorts.logging),
  };
}

/** The first of `offsets` at which every port is free. */
export async function freePortsAt(offsets: readonly number[]): Promise<SuitePorts> {
  for (const offset of offsets) {
    const ports = portsAt(offset);
    if ((await takenPorts(ports)).length === 0) return ports;
  }
  const tried = offsets.map((offset) => `${defaultPorts.hosting + offset}`).join(', ');
  throw new Problem(`No free ports for the emulators (tried from ${tried}). Stop another copy of the suite.`);
}

/** @throws Problem naming the first port in use and, where it can be found, the process that has it. */
export async function requireFreePorts(ports: SuitePorts): Promise<void> {
  const [taken] = await takenPorts(ports);
  if (taken === undefined) return;
  const [emulator, port] = taken;
  const owner = await describeListener(port);
  throw new Problem(
    `Port ${port} (${emulator} emulator) is in use${owner === null ? '' : ` by ${owner.name}, process ${owner.pid}`}. ` +
      `Stop ${owner === null ? 'the program that listens there' : `it (kill ${owner.pid})`} and start again.`,
  );
}

/** Resolves to the ports still listened on after `timeoutMs`: none when all is well. */
export async function waitUntilFree(ports: SuitePorts, timeoutMs: number): Promise<number[]> {
  const deadlineMs = Date.now() + timeoutMs;
  for (;;) {
    const taken = (await takenPorts(ports)).map(([, port]) => port);
    if (taken.length === 0 || Date.now() > deadlineMs) return taken;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function takenPorts(ports: SuitePorts): Promise<[emulator: string, port: number][]> {
  const checked = await Promise.all(
    Object.entries(ports).map(async ([emulator, port]) => ({ emulator, port, free: await isFree(port) })),
  );
  return checked.filter(({ free }) => !free).map(({ emulator, port }) => [emulator, port]);
}

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ host, port }, () => server.close(() => resolve(true)));
  });
}
