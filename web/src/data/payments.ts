/** What is needed to pay somebody back and to have been paid: loaded where it is shown. */
export { deletePayout, savePayout } from './payout-commands.ts';
export { watchPayout } from './watch-payout.ts';
export { watchUnconfirmedTransfers } from './watch-unconfirmed-transfers.ts';
