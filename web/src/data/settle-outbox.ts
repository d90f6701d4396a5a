import { deliverLeftComments } from './comments.ts';
import { deliverLeftExpenses } from './expense-delivery.ts';
import { settleTurnedDown } from './write-version.ts';

/** Sends what an earlier page of `uid` wrote and the server does not have. Called once after every sign-in. */
export async function settleOutbox(uid: string): Promise<void> {
  await deliverLeftExpenses(uid, settleTurnedDown);
  await deliverLeftComments(uid);
}
