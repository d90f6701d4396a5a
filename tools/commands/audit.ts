import { parseArgs } from 'node:util';
import { adminEnv } from '../suite/admin-env.ts';

/**
 * `npm run audit [-- <group>…] [--project <id>]`: compares what is kept of the expenses of these groups, or of all, with
 * the expenses, prints and repairs the differences. The running app's, or with `--project` a real project's, with the
 * credentials of this machine. Exit code 1: something is left that could not be repaired.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { project: { type: 'string' } },
  });
  Object.assign(process.env, await adminEnv(values.project));
  // Only now: it reads the environment.
  const { firestore } = await import('../../functions/src/firestore/database.ts');
  const { allGroups } = await import('../../functions/src/firestore/queries.ts');
  const { auditGroup } = await import('../../functions/src/audit/audit-group.ts');
  const { differenceLine } = await import('../../functions/src/audit/difference.ts');

  const db = firestore();
  const all = positionals.length > 0 ? positionals : (await allGroups(db).get()).docs.map(({ id }) => id);
  let left = 0;
  for (const groupId of all) {
    const record = await auditGroup(db, groupId, Date.now);
    if (record === null) {
      console.log(`✖ ${groupId}: there is no such group`);
      left += 1;
      continue;
    }
    const { found, expenses, reads, repair, differences } = record;
    const end = record.left === 0 ? '' : `; ${record.left} are left`;
    console.log(
      `${record.left === 0 ? '✔' : '✖'} ${groupId}: ${expenses} expenses, ${reads} reads, ${found} differences`,
    );
    for (const difference of differences) console.log(`    ${differenceLine(difference)}`);
    if (found > 0) console.log(`    ${repair}${end}`);
    left += record.left;
  }
  return left === 0 ? 0 : 1;
}
