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
import { firebaseApp } from '#data/firebase-app.ts';
import { whileLeaving } from '#data/local/leaving.ts';

/** The server's reason to refuse, `unavailable` when it cannot be reached, `internal` when it failed. */
export type CallFailure<Name extends CallableName = CallableName> = {
  reason: RefusalOf<Name> | 'unavailable' | 'internal';
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
  try {
    const { data } = await httpsCallable<RequestOf<Name>, ResponseOf<Name>>(functions, name)(request);
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
  const offline = error.code === 'functions/unavailable' || !navigator.onLine;
  return { reason: offline ? 'unavailable' : 'internal' };
}
