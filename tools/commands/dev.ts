import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { parseAppOptions } from '../app-options.ts';
import { watchFunctions } from '../build/watch-functions.ts';
import { webEnv } from '../build/web-env.ts';
import { checkConfig } from '../check/check-config.ts';
import { explainDenials } from '../explain-denials.ts';
import { interrupted } from '../interruption.ts';
import { rootDir, suiteDir } from '../paths.ts';
import { seconds, step } from '../progress.ts';
import { devLines } from '../suite/dev-lines.ts';
import { host, originAt } from '../suite/ports.ts';
import { reloadNudge } from '../suite/reload-nudge.ts';
import { type ReservedPorts } from '../suite/reserve-ports.ts';
import { runUntilStopped } from '../suite/run-until-stopped.ts';
import { claimApp, forgetApp } from '../suite/running-app.ts';
import { projectId, startWithData, welcome } from '../suite/start-with-data.ts';

const name = 'dev';

/** Not below `.local`: see `hasDotFolder`. */
const functionsDir = join(rootDir, 'functions/dist-dev');

/** `npm run dev [-- --fresh --port-base <N>]`: as `npm start`, with web, functions and rules live when saved. */
export async function run(args: readonly string[]): Promise<number> {
  const { fresh, portBase } = parseAppOptions(args);
  checkConfig();
  const { ports, url } = await claimApp(portBase, ({ web }) => originAt(web));
  try {
    await runDev({ ports, url, fresh });
  } finally {
    forgetApp();
  }
  return 0;
}

async function runDev(options: { ports: ReservedPorts; url: string; fresh: boolean }): Promise<void> {
  const { ports, url, fresh } = options;
  const nudge = reloadNudge(functionsDir, (message) => console.log(message));
  const stopWatching = await step('Building the functions', () => watchFunctions(functionsDir, nudge.built));
  if (hasDotFolder(functionsDir))
    console.error(
      '⚠ A folder above this checkout has a name that begins with a dot: functions are not reloaded.',
    );
  writeSignpost(url);
  const shownOf = devLines();
  const { suite, data } = await startWithData({
    ...{ name, fresh, functionsDir },
    ports: ports.emulators,
    onLine: (line) => {
      nudge.line(line);
      const shown = shownOf(line);
      if (shown !== null) console.log(shown);
    },
  });
  const stopExplaining = explainDenials(ports.emulators, projectId);
  // Before the emulators go, or their silence would be reported.
  void interrupted().then(stopExplaining);
  const vite = await step('Starting Vite', () => startVite(ports));
  try {
    console.log(`✔ Ready after ${seconds(performance.now())}; web, functions and rules are live when saved`);
    console.log(welcome(url));
    await runUntilStopped(suite, data);
  } finally {
    stopWatching();
    nudge.stop();
    stopExplaining();
    await vite.close();
  }
}

/** The Functions emulator reloads nothing of such a path: `connect` in firebase-tools/lib/emulator/functionsEmulator.js. */
function hasDotFolder(path: string): boolean {
  return /[/\\]\./.test(path);
}

/** The Hosting emulator serves /api; the app itself comes from Vite. */
function writeSignpost(url: string): void {
  const webDir = join(suiteDir(name), 'web');
  mkdirSync(webDir, { recursive: true });
  writeFileSync(join(webDir, 'index.html'), `<a href="${url}">${url}</a>\n`);
}

async function startVite({ emulators, web, release }: ReservedPorts): Promise<ViteDevServer> {
  Object.assign(process.env, webEnv(projectId, emulators));
  const listeners = process.listeners('SIGTERM');
  const vite = await createServer({
    root: join(rootDir, 'web'),
    clearScreen: false,
    logLevel: 'warn',
    server: { host, port: web, strictPort: true, proxy: { '/api': originAt(emulators.hosting) } },
  });
  // Vite would exit at once on SIGTERM: here the data is saved and the emulators are stopped first.
  for (const listener of process.listeners('SIGTERM')) {
    if (!listeners.includes(listener)) process.removeListener('SIGTERM', listener);
  }
  await release();
  return vite.listen();
}
