import { join } from 'node:path';
import { parseAppOptions } from '../app-options.ts';
import { buildFunctions } from '../build/build-functions.ts';
import { buildWeb } from '../build/build-web.ts';
import { checkConfig } from '../check/check-config.ts';
import { suiteDir } from '../paths.ts';
import { seconds } from '../progress.ts';
import { originAt } from '../suite/ports.ts';
import { runUntilStopped } from '../suite/run-until-stopped.ts';
import { claimApp, forgetApp } from '../suite/running-app.ts';
import { projectId, startWithData, welcome } from '../suite/start-with-data.ts';

const name = 'start';

/** `npm start [-- --fresh --port-base <N>]`: builds what changed, starts the suite with its data, prints one URL. */
export async function run(args: readonly string[]): Promise<number> {
  const { fresh, portBase } = parseAppOptions(args);
  checkConfig();
  // Before a build that takes a while: what is in the way is known at once.
  const { ports, url } = await claimApp(portBase, ({ emulators }) => originAt(emulators.hosting));
  try {
    await buildFunctions(join(suiteDir(name), 'functions'));
    await buildWeb({ outDir: join(suiteDir(name), 'web'), projectId, ports: ports.emulators });
    const { suite, data } = await startWithData({ name, fresh, ports: ports.emulators });
    console.log(`✔ Ready after ${seconds(performance.now())}`);
    console.log(welcome(url));
    await runUntilStopped(suite, data);
  } finally {
    forgetApp();
  }
  return 0;
}
