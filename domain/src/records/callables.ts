/** The names under which the web still asks for what `domain/src/callables` defines. */
import type { RequestOf, ResponseOf } from '../callables/contracts.ts';

export type { ListedInvite } from '../callables/contracts.ts';
export { refusalReasons, type RefusalDetails, type RefusalReason } from '../callables/refusals.ts';
export { inviteCodeSchema } from './invite.ts';

export type CreateInviteRequest = RequestOf<'createInvite'>;
export type CreateInviteResponse = ResponseOf<'createInvite'>;
export type PreviewInviteRequest = RequestOf<'previewInvite'>;
export type PreviewInviteResponse = ResponseOf<'previewInvite'>;
export type JoinGroupRequest = RequestOf<'joinGroup'>;
export type JoinGroupResponse = ResponseOf<'joinGroup'>;
export type RemoveMemberRequest = RequestOf<'removeMember'>;
export type RemoveMemberResponse = ResponseOf<'removeMember'>;
export type ListInvitesRequest = RequestOf<'listInvites'>;
export type ListInvitesResponse = ResponseOf<'listInvites'>;
export type RevokeInviteRequest = RequestOf<'revokeInvite'>;
export type RevokeInviteResponse = ResponseOf<'revokeInvite'>;
export type SetMemberRoleRequest = RequestOf<'setMemberRole'>;
export type SetMemberRoleResponse = ResponseOf<'setMemberRole'>;
export type ClaimMemberRequest = RequestOf<'claimMember'>;
export type ClaimMemberResponse = ResponseOf<'claimMember'>;
export type ChangeCurrencyRequest = RequestOf<'changeCurrency'>;
export type ChangeCurrencyResponse = ResponseOf<'changeCurrency'>;
export type DeleteGroupRequest = RequestOf<'deleteGroup'>;
export type DeleteGroupResponse = ResponseOf<'deleteGroup'>;
