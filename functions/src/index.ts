import './global-options.ts';

export * from './https/callables.ts';
export { hello } from './https/hello.ts';
export { auditLedgers } from './triggers/audit-ledgers.ts';
export { onCommentCreated } from './triggers/on-comment-created.ts';
export { onCommentDeleted } from './triggers/on-comment-deleted.ts';
export { onExpenseWritten } from './triggers/on-expense-written.ts';
export { onGroupWritten } from './triggers/on-group-written.ts';
export { onPayoutWritten } from './triggers/on-payout-written.ts';
export { onProfileWritten } from './triggers/on-profile-written.ts';
