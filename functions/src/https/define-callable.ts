import { defineBoolean } from 'firebase-functions/params';
import { error as logError } from 'firebase-functions/logger';
import { type CallableFunction, HttpsError, onCall } from 'firebase-functions/v2/https';
import type * as v from 'valibot';
import { describeError } from '../describe-error.ts';
import { parseRequest } from './parse-request.ts';
import { Refusal } from '../refusal.ts';
import { toHttpsError } from './to-https-error.ts';

const enforceAppCheck = defineBoolean('ENFORCE_APP_CHECK', {
  default: false,
  description: 'Answer callables only to apps that App Check vouches for',
});

/**
 * A callable function: authenticates (a guest is signed in too), parses, runs, and maps every failure to its
 * answer. What is not a refusal is logged without the request and answered `internal`.
 */
export function defineCallable<TSchema extends v.GenericSchema, TResponse>(
  name: string,
  schema: TSchema,
  run: (request: v.InferOutput<TSchema>, uid: string) => Promise<TResponse>,
): CallableFunction<unknown, Promise<TResponse>> {
  return onCall<unknown, Promise<TResponse>>(async ({ app, auth, data }) => {
    // Not the SDK's own option: it reads the parameter when the function is defined, which is also during deploy.
    if (enforceAppCheck.value() && app === undefined) {
      throw new HttpsError('unauthenticated', 'This app could not be verified.');
    }
    try {
      if (auth === undefined) throw new Refusal('signed-out');
      return await run(parseRequest(schema, data), auth.uid);
    } catch (error) {
      if (error instanceof Refusal) throw toHttpsError(error);
      logError(`${name} failed`, describeError(error));
      throw new HttpsError('internal', 'Something went wrong. Try again.');
    }
  });
}
