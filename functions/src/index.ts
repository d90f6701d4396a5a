import './global-options.ts';

export { changeCurrency } from './https/change-currency.ts';
export { claimMember } from './https/claim-member.ts';
export { createInvite } from './https/create-invite.ts';
export { deleteGroup } from './https/delete-group.ts';
export { hello } from './https/hello.ts';
export { joinGroup } from './https/join-group.ts';
export { listInvites } from './https/list-invites.ts';
export { previewInvite } from './https/preview-invite.ts';
export { removeMember } from './https/remove-member.ts';
export { revokeInvite } from './https/revoke-invite.ts';
export { setMemberRole } from './https/set-member-role.ts';
export { onCommentCreated } from './triggers/on-comment-created.ts';
export { onExpenseWritten } from './triggers/on-expense-written.ts';
export { onGroupWritten } from './triggers/on-group-written.ts';
