import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createServer, type ViteDevServer } from 'vite';
import { buildFunctions } from '../build/build-functions.ts';
import { watchFunctions } from '../build/watch-functions.ts';
import { webEnv } from '../build/web-env.ts';
import { checkConfig } from '../check/check-config.ts';
import { rootDir, suiteDir } from '../paths.ts';
import { Problem } from '../problem.ts';
import { seconds, step } from '../progress.ts';
import { defaultPorts, host, isFree } from '../suite/ports.ts';
import { interrupted } from '../interruption.ts';
import { explainDenials } from '../explain-denials.ts';
import { runUntilStopped } from '../suite/run-until-stopped.ts';
import { projectId, startWithData, welcome } from '../suite/start-with-data.ts';
import { requireStartable } from '../suite/suite.ts';
import { visibleLine } from '../suite/visible-line.ts';

const name = 'dev';
const webPort = 5173;

/** `npm run dev [-- --fresh]`: as `npm start`, with hot reload for web, functions and rules. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { fresh: { type: 'boolean', default: false } } });
  checkConfig();
  await requireStartable(name, defaultPorts);
  if (!(await isFree(webPort)))
    throw new Problem(`Port ${webPort} (Vite) is in use. Stop what listens there.`);
  const functionsDir = join(suiteDir(name), 'functions');
  await buildFunctions(functionsDir);
  writeSignpost();
  const { suite, data } = await startWithData({ name, fresh: values.fresh, onLine: showLine });
  const stopWatching = watchFunctions(functionsDir);
  const stopExplaining = explainDenials(defaultPorts, projectId);
  // Before the emulators go, or their silence would be reported.
  void interrupted().then(stopExplaining);
  const vite = await step('Starting Vite', () => startVite(suite.origins.hosting));
  try {
    console.log(`✔ Ready after ${seconds(performance.now())}; web, functions and rules reload when saved`);
    console.log(welcome(`http://${host}:${webPort}`));
    await runUntilStopped(suite, data);
  } finally {
    stopWatching();
    stopExplaining();
    await vite.close();
  }
  return 0;
}

/** The Hosting emulator serves /api; the app itself comes from Vite. */
function writeSignpost(): void {
  const webDir = join(suiteDir(name), 'web');
  mkdirSync(webDir, { recursive: true });
  writeFileSync(
    join(webDir, 'index.html'),
    `<a href="http://${host}:${webPort}">http://${host}:${webPort}</a>\n`,
  );
}

async function startVite(hostingOrigin: string): Promise<ViteDevServer> {
  Object.assign(process.env, webEnv(projectId, defaultPorts));
  const listeners = process.listeners('SIGTERM');
  const vite = await createServer({
    root: join(rootDir, 'web'),
    clearScreen: false,
    logLevel: 'warn',
    server: { host, port: webPort, strictPort: true, proxy: { '/api': hostingOrigin } },
  });
  // Vite would exit at once on SIGTERM: here the data is saved and the emulators are stopped first.
  for (const listener of process.listeners('SIGTERM')) {
    if (!listeners.includes(listener)) process.removeListener('SIGTERM', listener);
  }
  return vite.listen();
}

function showLine(line: string): void {
  const reload = /^[i✔].*(Rules updated|Change detected|Loaded functions definitions)/.test(line);
  const shown = line.startsWith('>') || reload ? line : visibleLine(line);
  if (shown !== null) console.log(shown);
}
