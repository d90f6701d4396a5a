/** What the shell asks of Firestore: `shell/chunks.ts` loads it. Lazy screens import the modules themselves. */
export { watchGroup, watchMyGroups } from './watch-groups.ts';
export { watchExpense } from './watch-expense.ts';
export { watchExpenses } from './watch-expenses.ts';
export { watchBalances, watchLeftOut } from './watch-balances.ts';
export { watchGroupHistory } from './watch-group-history.ts';
export { watchPayout } from './watch-payout.ts';
export { watchUnconfirmed } from './watch-unconfirmed.ts';
export { saveProfile } from './profile-commands.ts';
export { hasPendingWrites, stopDatabase } from './firestore.ts';
