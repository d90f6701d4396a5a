import type {
  ChangeCurrencyRequest,
  ChangeCurrencyResponse,
  ClaimMemberRequest,
  ClaimMemberResponse,
  CreateInviteRequest,
  CreateInviteResponse,
  DeleteGroupRequest,
  DeleteGroupResponse,
  JoinGroupRequest,
  JoinGroupResponse,
  ListInvitesRequest,
  ListInvitesResponse,
  PreviewInviteRequest,
  PreviewInviteResponse,
  RefusalReason,
  RemoveMemberRequest,
  RemoveMemberResponse,
  RevokeInviteRequest,
  RevokeInviteResponse,
  SetMemberRoleRequest,
  SetMemberRoleResponse,
} from '@nbbang/domain/records/callables';
import { loadCallables } from '#data/shell/chunks.ts';
import { whileLeaving } from '#data/local/leaving.ts';

/** Why a callable did not do it: the server's reason, no way to reach it, or a failure of its own. */
export type CallFailure = { reason: RefusalReason | 'unavailable' | 'internal'; field?: string | undefined };
export type CallResult<T> = { ok: true; value: T } | ({ ok: false } & CallFailure);

type Callables = Awaited<ReturnType<typeof loadCallables>>;

async function call<T>(invoke: (callables: Callables) => Promise<CallResult<T>>): Promise<CallResult<T>> {
  const callables = await loadCallables().catch(() => null);
  return callables ? invoke(callables) : { ok: false, reason: 'unavailable' };
}

export function createInvite(request: CreateInviteRequest): Promise<CallResult<CreateInviteResponse>> {
  return call((callables) => callables.createInvite(request));
}

export function previewInvite(request: PreviewInviteRequest): Promise<CallResult<PreviewInviteResponse>> {
  return call((callables) => callables.previewInvite(request));
}

export function joinGroup(request: JoinGroupRequest): Promise<CallResult<JoinGroupResponse>> {
  return call((callables) => callables.joinGroup(request));
}

export function removeMember(request: RemoveMemberRequest): Promise<CallResult<RemoveMemberResponse>> {
  return call((callables) => callables.removeMember(request));
}

export function listInvites(request: ListInvitesRequest): Promise<CallResult<ListInvitesResponse>> {
  return call((callables) => callables.listInvites(request));
}

export function revokeInvite(request: RevokeInviteRequest): Promise<CallResult<RevokeInviteResponse>> {
  return call((callables) => callables.revokeInvite(request));
}

export function setMemberRole(request: SetMemberRoleRequest): Promise<CallResult<SetMemberRoleResponse>> {
  return call((callables) => callables.setMemberRole(request));
}

export function claimMember(request: ClaimMemberRequest): Promise<CallResult<ClaimMemberResponse>> {
  return call((callables) => callables.claimMember(request));
}

export function changeCurrency(request: ChangeCurrencyRequest): Promise<CallResult<ChangeCurrencyResponse>> {
  return call((callables) => callables.changeCurrency(request));
}

export function deleteGroup(request: DeleteGroupRequest): Promise<CallResult<DeleteGroupResponse>> {
  return whileLeaving(request.groupId, () => call((callables) => callables.deleteGroup(request)));
}
