import type { MemberId } from '@nbbang/domain/records/fields';
import type { Payout } from '@nbbang/domain/records/payout';
import { loadPayments } from '#data/shell/chunks.ts';
import { fromChunk } from '#data/shell/from-database.ts';
import { useLive, type Live } from '#data/base/live.ts';
import type { PayoutInput } from './payout-draft.ts';

export type { Payout, PayoutInput };
export { payoutDraft } from './payout-draft.ts';

/** Where a member may be sent money; null when they have not said. One read: ask only where it is shown. */
export function usePayout(groupId: string, memberId: MemberId): Live<Payout | null> {
  return useLive(
    fromChunk(loadPayments, `payout/${groupId}/${memberId}`, (chunk, emit) =>
      chunk.watchPayout(groupId, memberId, emit),
    ),
  );
}

/** Of the member that `uid` is. Resolves once the write is queued; what the server refuses is a draft again. */
export async function savePayout(
  uid: string,
  groupId: string,
  memberId: MemberId,
  payout: PayoutInput,
): Promise<void> {
  (await loadPayments()).savePayout(uid, groupId, memberId, payout);
}

export async function deletePayout(groupId: string, memberId: MemberId): Promise<void> {
  (await loadPayments()).deletePayout(groupId, memberId);
}
