import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import type { Unsubscribe } from 'firebase/firestore';
import type { Emit } from '#data/base/live.ts';
import { toLiveFailure } from './firestore.ts';
import { listenToCachedQuery } from './listen.ts';
import { parseExpenses } from './parse-snapshot.ts';
import { unconfirmedTransfers } from './queries.ts';

/** The transfers of the group that nobody has confirmed, of those that this device holds. Costs no reads. */
export function watchUnconfirmed(groupId: string, emit: Emit<readonly KnownExpense[]>): Unsubscribe {
  return listenToCachedQuery({
    target: unconfirmedTransfers(groupId),
    onChange: (snapshot) => emit({ status: 'ready', value: parseExpenses(snapshot.docs) }),
    onFailure: (error) => emit(toLiveFailure(error)),
  });
}
