import {
  refusalReasons,
  type ChangeCurrencyRequest,
  type ChangeCurrencyResponse,
  type ClaimMemberRequest,
  type ClaimMemberResponse,
  type CreateInviteRequest,
  type CreateInviteResponse,
  type DeleteGroupRequest,
  type DeleteGroupResponse,
  type JoinGroupRequest,
  type JoinGroupResponse,
  type ListInvitesRequest,
  type ListInvitesResponse,
  type PreviewInviteRequest,
  type PreviewInviteResponse,
  type RemoveMemberRequest,
  type RemoveMemberResponse,
  type RevokeInviteRequest,
  type RevokeInviteResponse,
  type SetMemberRoleRequest,
  type SetMemberRoleResponse,
} from '@nbbang/domain/records/callables';
import { connectFunctionsEmulator, FunctionsError, getFunctions, httpsCallable } from 'firebase/functions';
import * as v from 'valibot';
import type { CallFailure, CallResult } from './calls.ts';
import { emulators, functionsRegion } from '#data/base/config.ts';
import { firebaseApp } from '#data/base/firebase-app.ts';

const functions = getFunctions(firebaseApp, functionsRegion);
if (emulators) connectFunctionsEmulator(functions, emulators.host, emulators.functions);

const refusalSchema = v.object({ reason: v.picklist(refusalReasons), field: v.optional(v.string()) });

function toCallFailure(error: unknown): CallFailure {
  if (!(error instanceof FunctionsError)) return { reason: 'internal' };
  const refusal = v.safeParse(refusalSchema, error.details);
  if (refusal.success) return refusal.output;
  const offline = error.code === 'functions/unavailable' || !navigator.onLine;
  return { reason: offline ? 'unavailable' : 'internal' };
}

function callable<Request, Response>(name: string) {
  const call = httpsCallable<Request, Response>(functions, name);
  return async (request: Request): Promise<CallResult<Response>> => {
    try {
      return { ok: true, value: (await call(request)).data };
    } catch (error) {
      return { ok: false, ...toCallFailure(error) };
    }
  };
}

export const createInvite = callable<CreateInviteRequest, CreateInviteResponse>('createInvite');
export const previewInvite = callable<PreviewInviteRequest, PreviewInviteResponse>('previewInvite');
export const joinGroup = callable<JoinGroupRequest, JoinGroupResponse>('joinGroup');
export const removeMember = callable<RemoveMemberRequest, RemoveMemberResponse>('removeMember');
export const listInvites = callable<ListInvitesRequest, ListInvitesResponse>('listInvites');
export const revokeInvite = callable<RevokeInviteRequest, RevokeInviteResponse>('revokeInvite');
export const setMemberRole = callable<SetMemberRoleRequest, SetMemberRoleResponse>('setMemberRole');
export const claimMember = callable<ClaimMemberRequest, ClaimMemberResponse>('claimMember');
export const changeCurrency = callable<ChangeCurrencyRequest, ChangeCurrencyResponse>('changeCurrency');
export const deleteGroup = callable<DeleteGroupRequest, DeleteGroupResponse>('deleteGroup');
