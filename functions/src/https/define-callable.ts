import type { CallableName, RequestOf, ResponseOf } from '@nbbang/domain/callables/contracts';
import { error as logError } from 'firebase-functions/logger';
import { defineBoolean } from 'firebase-functions/params';
import { type CallableFunction, HttpsError, onCall } from 'firebase-functions/v2/https';
import { randomInt } from 'node:crypto';
import type { Answer } from '../call.ts';
import { describeError } from '../describe-error.ts';
import type { CallLimits } from '../rates/limits.ts';
import { isRefusal, refusalsOf } from '../refusal.ts';
import { boundBody } from './bound-body.ts';
import { parseRequest } from './parse-request.ts';
import { toHttpsError } from './to-https-error.ts';

const enforceAppCheck = defineBoolean('ENFORCE_APP_CHECK', {
  default: false,
  description: 'Answer callables only to apps that App Check vouches for',
});

/**
 * A callable function: authenticates (a guest is signed in too), parses, runs, and maps every failure to its
 * answer. What is not a refusal is logged without the request and answered `internal`.
 *
 * @param load gives the module that answers, whose export is called like the callable. It is loaded with the first
 * request that needs it, like Firestore: an instance of another function never loads either.
 * @param limits how often one account may call it. They are counted by themselves, not in the transaction of the answer:
 * that one ends with nothing written where it refuses.
 */
export function defineCallable<Name extends CallableName>(
  name: Name,
  load: () => Promise<Record<Name, Answer<Name>>>,
  limits: CallLimits,
): CallableFunction<RequestOf<Name>, Promise<ResponseOf<Name>>> {
  const callable = onCall<RequestOf<Name>, Promise<ResponseOf<Name>>>(async ({ app, auth, data }) => {
    // Not the SDK's own option: it reads the parameter when the function is defined, which is also during deploy.
    if (enforceAppCheck.value() && app === undefined) {
      throw new HttpsError('unauthenticated', 'This app could not be verified.');
    }
    try {
      if (auth === undefined) throw refusalsOf(name)('signed-out');
      const request = parseRequest(name, data);
      const [{ firestore }, { countCall }, answers] = await Promise.all([
        import('../firestore/database.ts'),
        import('../rates/count-call.ts'),
        load(),
      ]);
      const caller = { uid: auth.uid, nowMs: Date.now(), randomBelow: randomInt };
      await countCall(firestore(), { uid: caller.uid, nowMs: caller.nowMs, name, limits });
      return await answers[name](firestore(), { ...request, ...caller });
    } catch (error) {
      if (isRefusal(error)) throw toHttpsError(error);
      logError(`${name} failed`, describeError(error));
      throw new HttpsError('internal', 'Something went wrong. Try again.');
    }
  });
  return boundBody(callable);
}
