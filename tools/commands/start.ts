import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildFunctions } from '../build/build-functions.ts';
import { buildWeb } from '../build/build-web.ts';
import { checkConfig } from '../check/check-config.ts';
import { suiteDir } from '../paths.ts';
import { seconds } from '../progress.ts';
import { defaultPorts } from '../suite/ports.ts';
import { requireStartable } from '../suite/suite.ts';
import { runUntilStopped } from '../suite/run-until-stopped.ts';
import { projectId, startWithData, welcome } from '../suite/start-with-data.ts';

const name = 'start';

/** `npm start [-- --fresh]`: builds what changed, starts the suite with its data, prints one URL. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { fresh: { type: 'boolean', default: false } } });
  checkConfig();
  // Before a build that takes a while: a port in use is known at once.
  await requireStartable(name, defaultPorts);
  await buildFunctions(join(suiteDir(name), 'functions'));
  await buildWeb({ outDir: join(suiteDir(name), 'web'), projectId, ports: defaultPorts });
  const { suite, data } = await startWithData({ name, fresh: values.fresh });
  console.log(`✔ Ready after ${seconds(performance.now())}`);
  console.log(welcome(suite.origins.hosting));
  await runUntilStopped(suite, data);
  return 0;
}
