import { main } from 'firestore-rules-tools/cli/main';
import { interrupted } from '../interruption.ts';
import { join } from 'node:path';
import { rootDir } from '../paths.ts';
import { Problem } from '../problem.ts';
import { freePortsAt } from '../suite/ports.ts';
import { findRunningApp } from '../suite/running-app.ts';
import { projectId } from '../suite/start-with-data.ts';
import { startSuite } from '../suite/suite.ts';

const portOffsets = [11_000, 11_100, 11_200, 11_300];

/**
 * `npm run rules:<command>`: firestore-rules-tools on our rules and tables, within a Firestore emulator of its own.
 * `why` asks the running `npm start` or `npm run dev`, where there is one, and goes by the documents in it.
 */
export async function run([command = '', ...rest]: readonly string[]): Promise<number> {
  const args = [command, '--config', join(rootDir, 'tests/rules/rules.config.ts'), ...rest];
  if (command === 'lint') return main(args);
  const app = command === 'why' ? await findRunningApp() : null;
  if (app !== null) {
    Object.assign(process.env, app.env);
    return main(rest.includes('--project') ? args : [...args, '--project', projectId]);
  }
  return withFirestore(() => main(args));
}

async function withFirestore(action: () => Promise<number>): Promise<number> {
  const stopped = interrupted().then(() => 130);
  const suite = await startSuite({
    name: 'rules',
    projectId: 'demo-nbbang-rules',
    ports: await freePortsAt(portOffsets),
    only: ['firestore'],
  });
  const lost = suite.ended.then((sentence): never => {
    throw new Problem(sentence);
  });
  lost.catch(() => undefined);
  Object.assign(process.env, suite.env);
  try {
    return await Promise.race([action(), stopped, lost]);
  } finally {
    await suite.stop();
  }
}
