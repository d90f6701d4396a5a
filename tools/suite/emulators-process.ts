import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { rootDir } from '../paths.ts';
import { Problem } from '../problem.ts';
import { endAll, forgetRunning, recordRunning, type Running } from './leftovers.ts';
import { descendantsOf, listProcesses } from './processes.ts';

const graceMs = 12_000;
const startTimeoutMs = 120_000;
const failures = { late: 'did not become ready', asked: 'asked a question', exited: 'could not start' };

type Launch = {
  args: readonly string[];
  workingDir: string;
  env: NodeJS.ProcessEnv;
  stateDir: string;
  onLine: (line: string) => void;
};

export type EmulatorsProcess = { stop(): Promise<void>; ended: Promise<string> };

/**
 * Runs `firebase emulators:start` in a process group of its own, so that Ctrl-C reaches the launcher alone, which
 * saves the data first. Resolves when all emulators are ready.
 */
export async function startEmulators(launch: Launch): Promise<EmulatorsProcess> {
  const child = spawnFirebaseTools(launch);
  const pid = child.pid;
  if (pid === undefined)
    throw new Problem('firebase-tools could not be started. Run npm install and start again.');
  const exited = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal === null ? `exit code ${code}` : `signal ${signal}`));
  });

  let running: Running = { launcherPid: process.pid, groupId: pid, outside: [] };
  const look = async (): Promise<void> => {
    const family = descendantsOf(pid, await listProcesses());
    if (family.length === 0) return;
    const outside = family
      .filter(({ groupId }) => groupId !== pid)
      .map((one) => ({ pid: one.pid, command: one.command }));
    running = { ...running, outside };
    recordRunning(launch.stateDir, running);
  };
  recordRunning(launch.stateDir, running);
  // Java appears while starting; once all is ready only the group changes.
  const lookout = setInterval(() => void look(), 1000);

  let stopped: Promise<void> | null = null;
  const stop = (): Promise<void> => {
    stopped ??= (async () => {
      clearInterval(lookout);
      await look();
      await endPolitely(child, exited);
      await endAll(running);
      forgetRunning(launch.stateDir);
    })();
    return stopped;
  };

  const complaints: string[] = [];
  let ask: () => void = () => undefined;
  const asked = new Promise<'asked'>((resolve) => (ask = () => resolve('asked')));
  const ready = readLines(child, (line) => {
    launch.onLine(line);
    if (/^(Error:|⚠|✖|⬢|\?)/.test(line)) complaints.push(line);
    // For instance a parameter of a function that functions/.env does not set. Nobody is there to answer.
    if (line.startsWith('? ')) ask();
  });
  const outcome = await Promise.race([
    ready.then(() => 'ready' as const),
    asked,
    exited.then(() => 'exited' as const),
    laterMs(startTimeoutMs).then(() => 'late' as const),
  ]);
  if (outcome !== 'ready') {
    await stop();
    throw new Problem(
      `The emulators ${failures[outcome]}. They said:\n  ` +
        `${complaints.slice(-8).join('\n  ')}\nThe full log is in ${launch.workingDir}`,
    );
  }
  clearInterval(lookout);
  await look();

  return {
    stop,
    ended: exited.then(async (how) => {
      if (stopped !== null) return 'The emulators were stopped.';
      await stop();
      return `The emulators ended unexpectedly (${how}). The full log is in ${launch.workingDir}`;
    }),
  };
}

function spawnFirebaseTools({ args, workingDir, env }: Launch): ChildProcess {
  const preload = fileURLToPath(new URL('./firebase-tools-preload.cjs', import.meta.url));
  const cli = join(rootDir, 'node_modules/firebase-tools/lib/bin/firebase.js');
  return spawn(process.execPath, ['--require', preload, cli, 'emulators:start', ...args], {
    cwd: workingDir,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

/** Resolves at the line with which firebase-tools says that every emulator runs and every function is loaded. */
function readLines(child: ChildProcess, onLine: (line: string) => void): Promise<void> {
  return new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on('line', (line) => {
        onLine(line);
        if (line.includes('All emulators ready!')) resolve();
      });
    }
  });
}

/** SIGTERM is firebase-tools' clean shutdown: every emulator is asked to stop. */
async function endPolitely(child: ChildProcess, exited: Promise<string>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await Promise.race([exited, laterMs(graceMs)]);
  child.kill('SIGKILL');
  await exited;
}

/** Does not keep the process alive. */
function laterMs(delayMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delayMs).unref());
}
