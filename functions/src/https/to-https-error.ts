import type { RefusalDetails, RefusalReason } from '@nbbang/domain/records/callables';
import { type FunctionsErrorCode, HttpsError } from 'firebase-functions/v2/https';
import { Refusal } from '../refusal.ts';

/** The table of `domain/src/records/callables.ts`, with a plain message for whoever reads the response itself. */
const answers: Record<RefusalReason, readonly [FunctionsErrorCode, string]> = {
  'invalid-field': ['invalid-argument', 'The request is not valid.'],
  'signed-out': ['unauthenticated', 'Sign in first.'],
  'not-a-member': ['permission-denied', 'You are not a member of this group.'],
  'not-an-owner': ['permission-denied', 'Only an owner of the group may do this.'],
  'group-not-found': ['not-found', 'This group does not exist.'],
  'member-not-found': ['not-found', 'The group has no such member.'],
  'invite-unknown': ['not-found', 'This invite code is not known.'],
  'invite-expired': ['failed-precondition', 'This invite has expired.'],
  'invite-used-up': ['failed-precondition', 'This invite has been used as often as it may be.'],
  'invite-revoked': ['failed-precondition', 'This invite has been revoked.'],
  'member-claimed': ['failed-precondition', 'Somebody has joined as this member already.'],
  'name-taken': ['failed-precondition', 'The group has a member of this name already.'],
  'group-full': ['failed-precondition', 'The group has as many members as it may have.'],
  'last-owner': ['failed-precondition', 'One owner has to stay.'],
  'has-no-account': ['failed-precondition', 'This member has no account.'],
  'has-expenses': ['failed-precondition', 'The group has expenses in its currency.'],
  'name-differs': ['failed-precondition', 'This is not the name of the group.'],
};

export function toHttpsError({ reason, field }: Refusal): HttpsError {
  const [code, message] = answers[reason];
  if (field === undefined) return new HttpsError(code, message, { reason } satisfies RefusalDetails);
  return new HttpsError(code, `The field ${field} is not valid.`, { reason, field } satisfies RefusalDetails);
}
