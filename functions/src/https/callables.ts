/**
 * The callable functions, one a row: its name, where its answer is worked out, and how often one account may call it, which
 * is far beyond what anybody does by hand. What each is asked and answers is in `domain/src/callables/contracts.ts`.
 */
import { defineCallable } from './define-callable.ts';

export const createInvite = defineCallable('createInvite', () => import('../invites/create-invite.ts'), {
  perMinute: 20,
  perDay: 200,
});
export const previewInvite = defineCallable('previewInvite', () => import('../invites/preview-invite.ts'), {
  perMinute: 30,
  perDay: 500,
});
export const joinGroup = defineCallable('joinGroup', () => import('../invites/join-group.ts'), {
  perMinute: 20,
  perDay: 200,
});
export const listInvites = defineCallable('listInvites', () => import('../invites/list-invites.ts'), {
  perMinute: 60,
  perDay: 2_000,
});
export const revokeInvite = defineCallable('revokeInvite', () => import('../invites/revoke-invite.ts'), {
  perMinute: 60,
  perDay: 500,
});
export const revokeInvites = defineCallable('revokeInvites', () => import('../invites/revoke-invites.ts'), {
  perMinute: 20,
  perDay: 200,
});
export const claimMember = defineCallable('claimMember', () => import('../members/claim-member.ts'), {
  perMinute: 20,
  perDay: 200,
});
export const removeMember = defineCallable('removeMember', () => import('../members/remove-member.ts'), {
  perMinute: 60,
  perDay: 500,
});
export const readmitMember = defineCallable('readmitMember', () => import('../members/readmit-member.ts'), {
  perMinute: 60,
  perDay: 500,
});
export const setMemberRole = defineCallable('setMemberRole', () => import('../members/set-member-role.ts'), {
  perMinute: 60,
  perDay: 500,
});
export const changeCurrency = defineCallable('changeCurrency', () => import('../groups/change-currency.ts'), {
  perMinute: 20,
  perDay: 200,
});
export const deleteGroup = defineCallable('deleteGroup', () => import('../groups/delete-group.ts'), {
  perMinute: 20,
  perDay: 200,
});
