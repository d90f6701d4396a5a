import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import type { Unsubscribe } from 'firebase/firestore';
import { toLiveFailure } from '#data/firestore/firestore.ts';
import { listenToCachedQuery } from '#data/firestore/listen.ts';
import type { Emit } from '#data/base/live.ts';
import { parseExpenses } from '#data/firestore/parse-snapshot.ts';
import { unconfirmedTransfers } from '#data/firestore/queries.ts';

/** The transfers nobody has confirmed, of those that this device holds: the server is not asked. */
export function watchUnconfirmedTransfers(groupId: string, emit: Emit<readonly KnownExpense[]>): Unsubscribe {
  return listenToCachedQuery({
    target: unconfirmedTransfers(groupId),
    onChange: (snapshot) => emit({ status: 'ready', value: parseExpenses(snapshot.docs) }),
    onFailure: (error) => emit(toLiveFailure(error)),
  });
}
