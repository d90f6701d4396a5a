import type {
  CreateInviteRequest,
  CreateInviteResponse,
  JoinGroupRequest,
  JoinGroupResponse,
  PreviewInviteRequest,
  PreviewInviteResponse,
  RefusalReason,
  RemoveMemberRequest,
  RemoveMemberResponse,
} from '@nbbang/domain/records/callables';
import { loadCallables } from './chunks.ts';

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
