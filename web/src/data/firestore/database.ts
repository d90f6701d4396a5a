/**
 * What the Firestore chunk offers the shell. Loaded by `chunks.ts`; every other module of this folder that
 * imports `firebase/firestore` is reached from here alone.
 */
export { watchGroup, watchMyGroups } from './watch-groups.ts';
export { watchActivity, watchHistory } from '#data/watch-activity.ts';
export { watchExpense } from './watch-expense.ts';
export { watchExpenses } from './watch-expenses.ts';
export { watchBalances } from './watch-balances.ts';
export { watchStatistics, watchStatisticsYears } from '#data/watch-statistics.ts';
export {
  addMembers,
  createGroup,
  renameMember,
  setArchived,
  setDefaultSplit,
  setWeights,
  updateGroup,
} from '#data/group-commands.ts';
export { createExpense, reconcileOutbox, updateExpense } from '#data/expense-commands.ts';
export { saveProfile } from './profile-commands.ts';
export { clearCache, hasPendingWrites } from './firestore.ts';
