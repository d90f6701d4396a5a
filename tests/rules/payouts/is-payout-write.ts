import { payoutSchema } from '@nbbang/domain/records/payout';
import { serverTime } from 'firestore-rules-tools/emulator/fields';
import type { Change } from '../oracle/change.ts';
import { parseDocument } from '../oracle/parse-document.ts';

/** Whether a member may write this as their own. */
export function isPayoutWrite({ after }: Change): boolean {
  return parseDocument(payoutSchema, after) !== null && after['updatedAt'] === serverTime;
}
