import './global-options.ts';

export * from './https/callables.ts';
export { hello } from './https/hello.ts';
export { onCommentCreated } from './triggers/on-comment-created.ts';
export { onExpenseWritten } from './triggers/on-expense-written.ts';
export { onGroupWritten } from './triggers/on-group-written.ts';
