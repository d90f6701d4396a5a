import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { Problem } from '../problem.ts';
import { launcherRuns, listProcesses, signalProcess, type Process } from './processes.ts';

/**
 * Who runs this suite. `groupId` is the process group of firebase-tools and the function workers; `outside` are
 * its descendants that left the group: Java.
 */
const runningSchema = v.object({
  launcherPid: v.number(),
  groupId: v.number(),
  outside: v.array(v.object({ pid: v.number(), command: v.string() })),
});
export type Running = v.InferOutput<typeof runningSchema>;

const recordPath = (stateDir: string): string => join(stateDir, 'running.json');

/** Remembers which processes belong to this suite, for a later start to find them should this one be killed. */
export function recordRunning(stateDir: string, running: Running): void {
  const path = recordPath(stateDir);
  writeFileSync(`${path}.new`, JSON.stringify(running));
  renameSync(`${path}.new`, path);
}

export function forgetRunning(stateDir: string): void {
  rmSync(recordPath(stateDir), { force: true });
}

/**
 * Ends what a killed launcher and a killed firebase-tools together left behind: nobody was there to do it.
 *
 * @throws Problem when this suite is running right now.
 */
export async function endLeftovers(stateDir: string): Promise<void> {
  if (!existsSync(recordPath(stateDir))) return;
  const running = v.parse(runningSchema, JSON.parse(readFileSync(recordPath(stateDir), 'utf8')));
  if (await launcherRuns(running.launcherPid)) {
    throw new Problem(
      `This suite is running already (process ${running.launcherPid}). Use it, or stop it with Ctrl-C.`,
    );
  }
  await endAll(running);
  forgetRunning(stateDir);
}

/** Ends every process of a suite and resolves when they are gone. */
export async function endAll(running: Running): Promise<void> {
  const deadlineMs = Date.now() + 5000;
  for (;;) {
    const left = (await listProcesses()).filter((one) => belongsTo(running, one)).map(({ pid }) => pid);
    if (left.length === 0) return;
    if (Date.now() > deadlineMs)
      throw new Problem(`Processes ${left.join(', ')} do not end: end them by hand.`);
    for (const pid of left) signalProcess(pid, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A process number may have a new owner: what is ended must look like ours. */
function belongsTo(running: Running, { pid, groupId, command }: Process): boolean {
  if (groupId === running.groupId) return /firebase-tools|firebase-functions/.test(command);
  return running.outside.some((one) => one.pid === pid && one.command === command);
}
