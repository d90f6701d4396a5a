import './global-options.ts';

export { createInvite } from './https/create-invite.ts';
export { hello } from './https/hello.ts';
export { joinGroup } from './https/join-group.ts';
export { previewInvite } from './https/preview-invite.ts';
export { removeMember } from './https/remove-member.ts';
export { onExpenseWritten } from './triggers/on-expense-written.ts';
