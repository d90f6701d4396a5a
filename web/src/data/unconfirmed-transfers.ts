import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { loadPayments } from '#data/shell/chunks.ts';
import { fromChunk } from '#data/shell/from-database.ts';
import { useLive, type Live } from '#data/base/live.ts';

/** The transfers of the group that nobody has confirmed, of those that this device holds: no reads, perhaps not all. */
export function useUnconfirmedTransfers(groupId: string): Live<readonly KnownExpense[]> {
  return useLive(
    fromChunk(loadPayments, `unconfirmed/${groupId}`, (chunk, emit) =>
      chunk.watchUnconfirmedTransfers(groupId, emit),
    ),
  );
}
