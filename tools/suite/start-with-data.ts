import { join } from 'node:path';
import { localDir } from '../paths.ts';
import { step } from '../progress.ts';
import { demoAccount, seedDemo } from '../seed/seed-demo.ts';
import { auditBooks } from './books.ts';
import { type SuitePorts } from './ports.ts';
import { savedData, type SavedData } from './saved-data.ts';
import { startSuite, type Suite } from './suite.ts';
import { visibleLine } from './visible-line.ts';

export const projectId = 'demo-nbbang';

/** The suite of `npm start` and `npm run dev`: the data of last time, or a demo group where there is none. */
export async function startWithData({
  fresh,
  ...options
}: {
  name: string;
  fresh: boolean;
  ports: SuitePorts;
  functionsDir?: string;
  onLine?: (line: string) => void;
}): Promise<{ suite: Suite; data: SavedData }> {
  const data = savedData(join(localDir, 'data'), (message) => console.error(`⚠ ${message}`));
  const importDir = fresh ? null : data.newest();
  const suite = await step('Starting the emulators', () =>
    startSuite({ onLine: showLine, ...options, projectId, importDir }),
  );
  try {
    // Only now: had the start failed, what was there would still be there.
    if (fresh) data.forget();
    if (importDir === null) {
      await step('Seeding a demo group', () => seedDemo(suite.env, projectId, Date.now()));
      await data.save((dir) => suite.exportTo(dir));
    } else await auditBooks(suite);
  } catch (error) {
    await suite.stop();
    throw error;
  }
  return { suite, data };
}

export function welcome(url: string): string {
  return `\n  ${url}\n  Demo account: ${demoAccount.email}   password: ${demoAccount.password}\n\n  Ctrl-C stops everything; the data stays.\n`;
}

function showLine(line: string): void {
  const shown = visibleLine(line);
  if (shown !== null) console.error(shown);
}
