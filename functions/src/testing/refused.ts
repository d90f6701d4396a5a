import type { RefusalReason } from '@nbbang/domain/callables/refusals';
import { expect } from 'vitest';

const statuses = {
  'invalid-field': [400, 'INVALID_ARGUMENT'],
  'signed-out': [401, 'UNAUTHENTICATED'],
  'not-a-member': [403, 'PERMISSION_DENIED'],
  'not-an-owner': [403, 'PERMISSION_DENIED'],
  'group-not-found': [404, 'NOT_FOUND'],
  'member-not-found': [404, 'NOT_FOUND'],
  'invite-unknown': [404, 'NOT_FOUND'],
  'invite-expired': [400, 'FAILED_PRECONDITION'],
  'invite-used-up': [400, 'FAILED_PRECONDITION'],
  'invite-revoked': [400, 'FAILED_PRECONDITION'],
  barred: [403, 'PERMISSION_DENIED'],
  'too-many-invites': [400, 'FAILED_PRECONDITION'],
  'invites-of-a-day': [400, 'FAILED_PRECONDITION'],
  'member-claimed': [400, 'FAILED_PRECONDITION'],
  'name-taken': [400, 'FAILED_PRECONDITION'],
  'group-full': [400, 'FAILED_PRECONDITION'],
  'too-many-departed': [400, 'FAILED_PRECONDITION'],
  'last-owner': [400, 'FAILED_PRECONDITION'],
  'last-account': [400, 'FAILED_PRECONDITION'],
  'has-no-account': [400, 'FAILED_PRECONDITION'],
  'has-expenses': [400, 'FAILED_PRECONDITION'],
  'name-differs': [400, 'FAILED_PRECONDITION'],
  'too-many': [429, 'RESOURCE_EXHAUSTED'],
  'too-many-today': [429, 'RESOURCE_EXHAUSTED'],
} as const satisfies Record<RefusalReason, readonly [number, string]>;

const aSentence: unknown = expect.stringMatching(/^[A-Z].+\.$/);

/** What a callable answers that refuses. */
export function refused(reason: RefusalReason, field?: string, untilMs?: number) {
  const [status, code] = statuses[reason];
  const details = {
    reason,
    ...(field !== undefined && { field }),
    ...(untilMs !== undefined && { untilMs }),
  };
  return {
    status,
    body: { error: { status: code, details, message: aSentence } },
  };
}

/** What a callable answers that does as it is asked. */
export function answered(result: unknown) {
  return { status: 200, body: { result } };
}
