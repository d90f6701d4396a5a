import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import type { MemberId } from '@nbbang/domain/records/fields';
import type { Payout } from '@nbbang/domain/records/payout';
import { useLive, type Live } from '#data/base/live.ts';
import { fromDatabase, rememberedFromDatabase } from './from-database.ts';

/** The transfers of the group that nobody has confirmed, of those that this device holds. Costs no reads. */
export function useUnconfirmedTransfers(groupId: string): Live<readonly KnownExpense[]> {
  return useLive(
    rememberedFromDatabase(`unconfirmed/${groupId}`, (database, emit) =>
      database.watchUnconfirmed(groupId, emit),
    ),
  );
}

/** Where a member may be sent money; null when they have not said. One read: ask only where it is shown. */
export function usePayout(groupId: string, memberId: MemberId): Live<Payout | null> {
  return useLive(
    fromDatabase(`payout/${groupId}/${memberId}`, (database, emit) =>
      database.watchPayout(groupId, memberId, emit),
    ),
  );
}
