import { execFile } from 'node:child_process';
import { readFile, readdir, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';

const runFile = promisify(execFile);

export type Process = { pid: number; parentPid: number; groupId: number; command: string };

/** Every process that can be seen and still runs: one that only waits to be reaped does not. */
export async function listProcesses(): Promise<Process[]> {
  return process.platform === 'linux' ? listFromProc() : listFromPs();
}

/** The processes below `pid`, at any depth; `pid` itself is not among them. */
export function descendantsOf(pid: number, all: readonly Process[]): Process[] {
  const children = all.filter(({ parentPid }) => parentPid === pid);
  return children.flatMap((child) => [child, ...descendantsOf(child.pid, all)]);
}

/** Is `pid` another process of `tools/run.mjs`? A number that was used before may be somebody else's by now. */
export async function launcherRuns(pid: number): Promise<boolean> {
  const found = (await listProcesses()).find((one) => one.pid === pid);
  return found !== undefined && pid !== process.pid && found.command.includes('run.mjs');
}

/** Sends `signal`; a process that has gone already is what was wanted. */
export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error;
  }
}

/** Who listens on a local TCP port, or null where the system does not tell. */
export async function describeListener(port: number): Promise<{ pid: number; name: string } | null> {
  const pid = process.platform === 'linux' ? await listenerFromProc(port) : await listenerFromLsof(port);
  if (pid === null) return null;
  const found = (await listProcesses()).find((one) => one.pid === pid);
  return found === undefined ? null : { pid, name: shortName(found.command) };
}

function shortName(command: string): string {
  return command.length > 80 ? `${command.slice(0, 77)}…` : command;
}

async function listFromPs(): Promise<Process[]> {
  const { stdout } = await runFile('ps', ['-A', '-ww', '-o', 'pid=,ppid=,pgid=,state=,command='], {
    maxBuffer: 16_000_000,
  });
  return stdout.split('\n').flatMap((line) => {
    const [, pid, parentPid, groupId, state, command] =
      /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    return pid === undefined || command === undefined || state?.startsWith('Z')
      ? []
      : [{ pid: Number(pid), parentPid: Number(parentPid), groupId: Number(groupId), command }];
  });
}

/** Linux has these files always; `ps` is missing from small container images. */
async function listFromProc(): Promise<Process[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readOrNull(`/proc/${pid}/stat`);
      const commandLine = await readOrNull(`/proc/${pid}/cmdline`);
      if (stat === null || commandLine === null) return [];
      // The name, in parentheses, may hold anything: count the fields after the last one. See proc(5).
      const [state, parentPid, groupId] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (state === 'Z') return [];
      const command = commandLine.replaceAll('\0', ' ').trim();
      return [{ pid, parentPid: Number(parentPid), groupId: Number(groupId), command }];
    }),
  );
  return found.flat();
}

async function listenerFromProc(port: number): Promise<number | null> {
  const wanted = port.toString(16).toUpperCase().padStart(4, '0');
  const inodes = new Set<string>();
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    for (const line of ((await readOrNull(table)) ?? '').split('\n')) {
      const fields = line.trim().split(/\s+/);
      // Local address, state (0A: listening) and inode: proc_net_tcp of the kernel's documentation.
      if (fields[1]?.endsWith(`:${wanted}`) && fields[3] === '0A' && fields[9])
        inodes.add(`socket:[${fields[9]}]`);
    }
  }
  for (const { pid } of inodes.size === 0 ? [] : await listFromProc()) {
    const files = await readdir(`/proc/${pid}/fd`).catch(() => []);
    for (const file of files) {
      const target = await readlink(`/proc/${pid}/fd/${file}`).catch(() => '');
      if (inodes.has(target)) return pid;
    }
  }
  return null;
}

async function listenerFromLsof(port: number): Promise<number | null> {
  try {
    const { stdout } = await runFile('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-t']);
    const pid = Number(stdout.split('\n')[0]);
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    // lsof is absent, or found nobody: the port is named without its owner.
    return null;
  }
}

/** A process may end while it is looked at: then it has no files. */
async function readOrNull(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}

function errorCode(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
