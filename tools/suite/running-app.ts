import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { localDir, suiteDir } from '../paths.ts';
import { Problem } from '../problem.ts';
import { endLeftovers } from './leftovers.ts';
import { type PortBlock } from './port-block.ts';
import { describeTaken } from './ports.ts';
import { launcherRuns } from './processes.ts';
import { reservePorts, type ReservedPorts } from './reserve-ports.ts';
import { projectId } from './start-with-data.ts';
import { clientEnv } from './suite.ts';

const appSchema = v.object({
  launcherPid: v.number(),
  url: v.string(),
  /** The variables that lead the Admin SDK and the tools to its emulators. */
  env: v.record(v.string(), v.string()),
});

/** `npm start` or `npm run dev`. A checkout has one of them at a time, for they use the same saved data. */
type RunningApp = v.InferOutput<typeof appSchema>;

const recordPath = join(localDir, 'app.json');

/** The app of this checkout that runs now, on whatever ports, or null. One that was killed does not count. */
export async function findRunningApp(): Promise<RunningApp | null> {
  if (!existsSync(recordPath)) return null;
  const app = v.parse(appSchema, JSON.parse(readFileSync(recordPath, 'utf8')));
  return (await launcherRuns(app.launcherPid)) ? app : null;
}

/** @throws Problem when none runs. */
export async function requireRunningApp(): Promise<RunningApp> {
  const app = await findRunningApp();
  if (app === null) throw new Problem('The app does not run. Start it with npm start or npm run dev.');
  return app;
}

/**
 * Finds free ports for the app of this checkout and records where it will be; `urlOf` tells which of them people open.
 *
 * @throws Problem when one runs already, or there are no ports.
 */
export async function claimApp(
  portBase: number | null,
  urlOf: (block: PortBlock) => string,
): Promise<{ ports: ReservedPorts; url: string }> {
  await requireNoRunningApp();
  const ports = await reservePorts(portBase);
  const url = urlOf(ports);
  if (ports.insteadOf !== null) console.log(`• ${await describeTaken(ports.insteadOf)}: this is ${url}`);
  recordApp({ launcherPid: process.pid, url, env: clientEnv(projectId, ports.emulators) });
  return { ports, url };
}

export function forgetApp(): void {
  rmSync(recordPath, { force: true });
}

/**
 * Ends what a killed one left behind.
 *
 * @throws Problem when one runs in this checkout.
 */
async function requireNoRunningApp(): Promise<void> {
  const app = await findRunningApp();
  if (app !== null) {
    throw new Problem(
      `The app of this checkout runs already and has its data in use: ${app.url} (process ${app.launcherPid}). ` +
        'Use it, or stop it with Ctrl-C first.',
    );
  }
  for (const name of ['start', 'dev']) await endLeftovers(suiteDir(name));
}

function recordApp(app: RunningApp): void {
  mkdirSync(localDir, { recursive: true });
  writeFileSync(`${recordPath}.new`, JSON.stringify(app));
  renameSync(`${recordPath}.new`, recordPath);
}
