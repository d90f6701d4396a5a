import type { Payout } from '@nbbang/domain/records/payout';

/** What a member types of their account. */
export type PayoutInput = Omit<Payout, 'updatedAt'>;

/** The form whose draft it is (`drafts.ts`). */
export function payoutDraft(uid: string, groupId: string): string {
  return `payout.${uid}.${groupId}`;
}
