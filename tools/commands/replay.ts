import { parseArgs } from 'node:util';
import { Problem } from '../problem.ts';
import { adminEnv } from '../suite/admin-env.ts';

/**
 * `npm run replay [-- <id>… | --all] [--project <id>]`: lists the dead letters of the running app, or does their work again
 * and removes those that succeed. With `--project` those of a real project, with the credentials of this machine. Exit
 * code 1: some are left of those that were to be replayed.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { all: { type: 'boolean', default: false }, project: { type: 'string' } },
  });
  Object.assign(process.env, await adminEnv(values.project));
  // Only now: it reads the environment.
  const { firestore } = await import('../../functions/src/firestore/database.ts');
  const { listLetters } = await import('../../functions/src/dead-letters/list-letters.ts');
  const { replayLetter } = await import('../../functions/src/dead-letters/replay-letter.ts');

  const db = firestore();
  const letters = await listLetters(db);
  const unknown = positionals.find((id) => !letters.has(id));
  if (unknown !== undefined) throw new Problem(`There is no dead letter ${unknown}.`);
  let failed = 0;
  for (const [id, letter] of letters) {
    const { work, ids, why, error, times } = letter;
    console.log(`${id}\n  ${work} ${JSON.stringify(ids)}: ${why}, ${times} times, ${JSON.stringify(error)}`);
    if (!values.all && !positionals.includes(id)) continue;
    const left = await replayLetter(db, letter, Date.now());
    if (left !== null) failed += 1;
    console.log(left === null ? '  ✔ Done' : `  ✖ Failed again: ${JSON.stringify(left.error)}`);
  }
  if (letters.size === 0) console.log('No dead letters');
  return failed === 0 ? 0 : 1;
}
