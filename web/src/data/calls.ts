import {
  reasonsOf,
  type CallableName,
  type RefusalOf,
  type RequestOf,
  type ResponseOf,
} from '@nbbang/domain/callables/contracts';
import { connectFunctionsEmulator, FunctionsError, getFunctions, httpsCallable } from 'firebase/functions';
import * as v from 'valibot';
import { emulators, functionsRegion } from '#data/base/config.ts';
import { firebaseApp, verification } from '#data/firebase-app.ts';
import { isConnected, noteContact, noteWaiting } from '#data/local/connection.ts';
import { whileLeaving } from '#data/local/leaving.ts';

/**
 * The server's reason to refuse, `unavailable` when it cannot be reached, `internal` when it failed, `unverified` when
 * nothing vouched for this page.
 */
export type CallFailure<Name extends CallableName = CallableName> = {
  reason: RefusalOf<Name> | 'unavailable' | 'internal' | 'unverified';
  field?: string | undefined;
};
export type CallResult<Name extends CallableName> =
  { ok: true; value: ResponseOf<Name> } | ({ ok: false } & CallFailure<Name>);

const functions = getFunctions(firebaseApp, functionsRegion);
if (emulators) connectFunctionsEmulator(functions, emulators.host, emulators.functions);

/** Calls a function of the server: what only the server may do, or what needs its answer. */
export async function call<Name extends CallableName>(
  name: Name,
  request: RequestOf<Name>,
): Promise<CallResult<Name>> {
  const failure = await callOnce(name, request);
  if (failure.ok || failure.reason !== 'unverified') return failure;
  verification.want();
  await verification.settled();
  return verification.isDoubtful() ? failure : callOnce(name, request);
}

async function callOnce<Name extends CallableName>(
  name: Name,
  request: RequestOf<Name>,
): Promise<CallResult<Name>> {
  try {
    const { data } = await httpsCallable<RequestOf<Name>, ResponseOf<Name>>(functions, name)(request);
    verification.noteAdmitted();
    noteContact();
    return { ok: true, value: data };
  } catch (error) {
    return { ok: false, ...toCallFailure(name, error) };
  }
}

/** While this is under way the page does not say that the group is gone. */
export function deleteGroup(request: RequestOf<'deleteGroup'>): Promise<CallResult<'deleteGroup'>> {
  return whileLeaving(request.groupId, () => call('deleteGroup', request));
}

function toCallFailure<Name extends CallableName>(name: Name, error: unknown): CallFailure<Name> {
  if (!(error instanceof FunctionsError)) return { reason: 'internal' };
  const refusalSchema = v.object({ reason: v.picklist(reasonsOf(name)), field: v.optional(v.string()) });
  const refusal = v.safeParse(refusalSchema, error.details);
  if (refusal.success) return refusal.output;
  if (error.code === 'functions/unauthenticated' && verification.isDoubtful())
    return { reason: 'unverified' };
  const offline = error.code === 'functions/unavailable' || !isConnected();
  if (offline) noteWaiting();
  return { reason: offline ? 'unavailable' : 'internal' };
}
