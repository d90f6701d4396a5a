import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { liveSource, useLive, type Live } from '#data/base/live.ts';
import { toLiveFailure } from '#data/firestore/firestore.ts';
import { listenToCachedQuery } from '#data/firestore/listen.ts';
import { parseExpenses } from '#data/firestore/parse-snapshot.ts';
import { unconfirmedTransfers } from '#data/firestore/queries.ts';

/** The transfers of the group that nobody has confirmed, of those that this device holds. Costs no reads. */
export function useUnconfirmedTransfers(groupId: string): Live<readonly KnownExpense[]> {
  return useLive(
    liveSource(`unconfirmed/${groupId}`, (emit) =>
      listenToCachedQuery({
        target: unconfirmedTransfers(groupId),
        onChange: (snapshot) => emit({ status: 'ready', value: parseExpenses(snapshot.docs) }),
        onFailure: (error) => emit(toLiveFailure(error)),
      }),
    ),
  );
}
