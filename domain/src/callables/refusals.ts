/**
 * Every reason for which a callable function refuses, and the status code of its answer. The reason stands in
 * `details` of the answer, so that a client can say it in the reader's language.
 */
export const refusalCodes = {
  'invalid-field': 'invalid-argument',
  'signed-out': 'unauthenticated',
  'not-a-member': 'permission-denied',
  'not-an-owner': 'permission-denied',
  'group-not-found': 'not-found',
  'member-not-found': 'not-found',
  'invite-unknown': 'not-found',
  'invite-expired': 'failed-precondition',
  'invite-used-up': 'failed-precondition',
  'invite-revoked': 'failed-precondition',
  barred: 'permission-denied',
  'too-many-invites': 'failed-precondition',
  'invites-of-a-day': 'failed-precondition',
  'member-claimed': 'failed-precondition',
  'name-taken': 'failed-precondition',
  'group-full': 'failed-precondition',
  'too-many-departed': 'failed-precondition',
  'last-owner': 'failed-precondition',
  'last-account': 'failed-precondition',
  'has-no-account': 'failed-precondition',
  'has-expenses': 'failed-precondition',
  'name-differs': 'failed-precondition',
  'too-many': 'resource-exhausted',
  'too-many-today': 'resource-exhausted',
} as const;

export type RefusalReason = keyof typeof refusalCodes;

/**
 * `field` is the path of the first wrong field, such as `as.name`. It comes only with `invalid-field`. `untilMs` is when
 * calls are answered again; it comes with `too-many` and `too-many-today`.
 */
export type RefusalDetails = { reason: RefusalReason; field?: string; untilMs?: number };

/** What every callable refuses: a request that does not parse, one without sign-in, and one more than an account may make. */
export const commonRefusals = [
  'invalid-field',
  'signed-out',
  'too-many',
  'too-many-today',
] as const satisfies readonly RefusalReason[];

export type CommonRefusal = (typeof commonRefusals)[number];

export const refusalReasons: readonly RefusalReason[] = Object.keys(refusalCodes).filter(isRefusalReason);

function isRefusalReason(text: string): text is RefusalReason {
  return Object.hasOwn(refusalCodes, text);
}
