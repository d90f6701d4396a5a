import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import type { Unsubscribe } from 'firebase/firestore';
import { toLiveFailure } from './firestore.ts';
import { listenToCachedQuery } from './listen.ts';
import type { Emit } from './live.ts';
import { parseExpenses } from './parse-snapshot.ts';
import { unconfirmedTransfers } from './queries.ts';

/** The transfers nobody has confirmed, of those that this device holds: the server is not asked. */
export function watchUnconfirmedTransfers(groupId: string, emit: Emit<readonly KnownExpense[]>): Unsubscribe {
  return listenToCachedQuery({
    target: unconfirmedTransfers(groupId),
    onChange: (snapshot) => emit({ status: 'ready', value: parseExpenses(snapshot.docs) }),
    onFailure: (error) => emit(toLiveFailure(error)),
  });
}
