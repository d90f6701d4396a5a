import type { AuditRecord } from '../../functions/src/audit/audit-record.ts';
import { differenceLine } from '../../functions/src/audit/difference.ts';
import { seconds } from '../progress.ts';
import { type Suite } from './suite.ts';

/** What the functions keep of expenses is brought up to date within that time, or is said not to be. */
const limitMs = 60_000;

/**
 * Before the last save: brings totals, postings and history up to every expense that is stored. Their events may be queued
 * behind hundreds of others, and none of them will be there at the next start.
 */
export async function catchUpBooks({ env }: Suite): Promise<void> {
  const startedMs = performance.now();
  const groups = await within(limitMs, async () => {
    const { firestore, catchUpAll } = await load(env);
    return catchUpAll(firestore());
  });
  if (groups === null) console.error('⚠ Not everything written is in the totals: the next start sees to it.');
  else console.log(`✔ Everything written is in the totals (${seconds(performance.now() - startedMs)})`);
}

/** After a start from data: what an interrupted stop left behind is made up for, and groups that changed are audited. */
export async function auditBooks({ env }: Suite): Promise<void> {
  const figures = await within(limitMs, async () => {
    const { firestore, catchUpAll, auditDue } = await load(env);
    await catchUpAll(firestore());
    const untilMs = Date.now() + limitMs / 2;
    return auditDue(firestore(), { reads: 100_000, untilMs, pauses: false, clock: Date.now, report });
  });
  if (figures === null)
    console.error('⚠ The audit of the data did not end: npm run audit looks at all of it.');
  else {
    const { groups, differing, left, failed } = figures;
    const repaired = `${differing} differed${left + failed === 0 ? '' : `, ${left + failed} could not be repaired`}`;
    console.log(`✔ Audited ${groups} groups that changed: ${repaired}`);
  }
}

function report(groupId: string, outcome: AuditRecord | { error: unknown }): void {
  if ('error' in outcome) console.error(`⚠ ${groupId} could not be audited:`, outcome.error);
  else
    console.error(`⚠ ${groupId}: ${outcome.differences.map(differenceLine).join(', ')} (${outcome.repair})`);
}

/** The functions' own code, within this process; it reads the environment when it is loaded. */
async function load(env: Record<string, string>) {
  Object.assign(process.env, env);
  const [{ firestore }, { catchUpAll }, { auditDue }] = await Promise.all([
    import('../../functions/src/firestore/database.ts'),
    import('../../functions/src/audit/catch-up-all.ts'),
    import('../../functions/src/audit/audit-due.ts'),
  ]);
  return { firestore, catchUpAll, auditDue };
}

/** Null when the action has not ended within `durationMs`. Whatever it failed with is printed: what is stored is saved all the same. */
async function within<Result>(durationMs: number, action: () => Promise<Result>): Promise<Result | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), durationMs).unref());
  const ended = action().catch((error: unknown) => {
    console.error('⚠', error);
    return null;
  });
  return Promise.race([ended, late]);
}
