import { createServer } from 'node:net';
import { Problem } from '../problem.ts';
import { describeListener } from './processes.ts';

export const host = '127.0.0.1';

export function originAt(port: number): string {
  return `http://${host}:${port}`;
}

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
  if (taken !== undefined) throw new Problem(`${await describeTaken(taken)}. Start with other ports.`);
}

/** Resolves to the ports still listened on after `timeoutMs`: none when all is well. */
export async function waitUntilFree(ports: SuitePorts, timeoutMs: number): Promise<number[]> {
  const deadlineMs = Date.now() + timeoutMs;
  for (;;) {
    const taken = (await takenPorts(ports)).map(({ port }) => port);
    if (taken.length === 0 || Date.now() > deadlineMs) return taken;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export type TakenPort = { name: string; port: number };

/** Those of `ports` on which somebody listens. */
export async function takenPorts(ports: SuitePorts): Promise<TakenPort[]> {
  const checked = await Promise.all(
    Object.entries(ports).map(async ([name, port]) => ({ name, port, free: await isFree(port) })),
  );
  return checked.filter(({ free }) => !free);
}

/** Who has the port is told where the system tells. */
export async function describeTaken({ name, port }: TakenPort): Promise<string> {
  const owner = await describeListener(port);
  return `Port ${port} (${name}) is in use${owner === null ? '' : ` by ${owner.name}, process ${owner.pid}`}`;
}

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ host, port }, () => server.close(() => resolve(true)));
  });
}
