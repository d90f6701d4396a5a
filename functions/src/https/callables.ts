/**
 * The callable functions, one a row: its name and where its answer is worked out. What each is asked and answers is
 * in `domain/src/callables/contracts.ts`.
 */
import { defineCallable } from './define-callable.ts';

export const createInvite = defineCallable('createInvite', () => import('../invites/create-invite.ts'));
export const previewInvite = defineCallable('previewInvite', () => import('../invites/preview-invite.ts'));
export const joinGroup = defineCallable('joinGroup', () => import('../invites/join-group.ts'));
export const listInvites = defineCallable('listInvites', () => import('../invites/list-invites.ts'));
export const revokeInvite = defineCallable('revokeInvite', () => import('../invites/revoke-invite.ts'));
export const claimMember = defineCallable('claimMember', () => import('../members/claim-member.ts'));
export const removeMember = defineCallable('removeMember', () => import('../members/remove-member.ts'));
export const setMemberRole = defineCallable('setMemberRole', () => import('../members/set-member-role.ts'));
export const changeCurrency = defineCallable('changeCurrency', () => import('../groups/change-currency.ts'));
export const deleteGroup = defineCallable('deleteGroup', () => import('../groups/delete-group.ts'));
