import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildFunctions } from '../build/build-functions.ts';
import { buildWeb } from '../build/build-web.ts';
import { interrupted } from '../interruption.ts';
import { rootDir, suiteDir } from '../paths.ts';
import { Problem } from '../problem.ts';
import { portsAt } from '../suite/ports.ts';
import { emulatorNames, type EmulatorName } from '../suite/suite-config.ts';
import { startSuite } from '../suite/suite.ts';

/**
 * `node tools/run.mjs suite [--offset 12000] [--project demo-x] [--only firestore,auth] -- <command>`: starts a
 * suite, runs the command with the variables that lead to it, stops, exits with the command's code. Without a
 * command it runs until Ctrl-C.
 */
export async function run(args: readonly string[]): Promise<number> {
  const end = args.indexOf('--');
  const { values } = parseArgs({
    args: args.slice(0, end === -1 ? undefined : end),
    options: {
      offset: { type: 'string', default: '12000' },
      project: { type: 'string', default: 'demo-suite' },
      only: { type: 'string' },
    },
  });
  const command = end === -1 ? [] : args.slice(end + 1);
  const offset = Number(values.offset);
  if (!Number.isInteger(offset)) throw new Problem(`--offset must be an integer, not ${values.offset}.`);
  const name = `suite-${offset}`;
  const ports = portsAt(offset);

  const wanted = values.only === undefined ? emulatorNames : parseOnly(values.only);
  const functions = wanted.includes('functions') && existsSync(join(rootDir, 'functions/build.mjs'));
  const web = wanted.includes('hosting') && existsSync(join(rootDir, 'web/index.html'));
  const only = wanted.filter(
    (one) => (functions || !['functions', 'tasks', 'eventarc'].includes(one)) && (web || one !== 'hosting'),
  );
  if (functions) await buildFunctions(join(suiteDir(name), 'functions'));
  if (web) await buildWeb({ outDir: join(suiteDir(name), 'web'), projectId: values.project, ports });

  const suite = await startSuite({
    name,
    projectId: values.project,
    ports,
    only,
    onLine: (line) => {
      if (/^[>⚠✖]|^Error:/.test(line)) console.error(line);
    },
  });
  const stopped = interrupted().then(() => 130);
  const lost = suite.ended.then((sentence): never => {
    throw new Problem(sentence);
  });
  lost.catch(() => undefined);
  console.error(`✔ Suite ready: ${only.join(', ')}; log in ${suite.logPath}`);
  try {
    return await Promise.race([runChild(command, suite.env), stopped, lost]);
  } finally {
    await suite.stop();
  }
}

function parseOnly(text: string): readonly EmulatorName[] {
  return text.split(',').map((name) => {
    const found = emulatorNames.find((one) => one === name);
    if (found === undefined) throw new Problem(`--only knows ${emulatorNames.join(', ')}, not ${name}.`);
    return found;
  });
}

function runChild(command: readonly string[], env: Record<string, string>): Promise<number> {
  const [file, ...args] = command;
  if (file === undefined) {
    console.error(
      Object.entries(env)
        .map(([key, value]) => `${key}=${value}`)
        .join('\n'),
    );
    return new Promise(() => undefined);
  }
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: rootDir, stdio: 'inherit', env: { ...process.env, ...env } });
    child.once('error', () => reject(new Problem(`Cannot run ${file}: is it on the PATH?`)));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
