import { error as logError, info, warn } from 'firebase-functions/logger';
import { onSchedule } from 'firebase-functions/v2/scheduler';
import type { AuditRecord } from '../audit/audit-record.ts';
import { differenceLine } from '../audit/difference.ts';
import { describeError } from '../describe-error.ts';

const minuteMs = 60_000;

/**
 * Every night: compares what is kept of expenses with the expenses, repairs and reports (`audit/audit-due.ts`). One run
 * reads some 50,000 documents at most, plus those of the last group it began.
 */
export const auditLedgers = onSchedule(
  {
    schedule: 'every day 04:00',
    timeZone: 'Asia/Seoul',
    timeoutSeconds: 1_500,
    maxInstances: 1,
    concurrency: 1,
  },
  async () => {
    const [{ firestore }, { auditDue }] = await Promise.all([
      import('../firestore/database.ts'),
      import('../audit/audit-due.ts'),
    ]);
    const untilMs = Date.now() + 20 * minuteMs;
    const options = { reads: 50_000, untilMs, pauses: true, clock: Date.now, report };
    info('Audited', await auditDue(firestore(), options));
  },
);

function report(groupId: string, outcome: AuditRecord | { error: unknown }): void {
  if ('error' in outcome) logError('An audit failed', { groupId, ...describeError(outcome.error) });
  else {
    const differences = outcome.differences.map(differenceLine);
    warn('An audit found differences', { groupId, ...outcome, differences });
  }
}
