import { refusalCodes, type RefusalDetails, type RefusalReason } from '@nbbang/domain/callables/refusals';
import { HttpsError } from 'firebase-functions/v2/https';
import type { Refusal } from '../refusal.ts';

/** A plain sentence for whoever reads the answer itself. A client has words of its own for each reason. */
const messages: Record<RefusalReason, string> = {
  'invalid-field': 'The request is not valid.',
  'signed-out': 'Sign in first.',
  'not-a-member': 'You are not a member of this group.',
  'not-an-owner': 'Only an owner of the group may do this.',
  'group-not-found': 'This group does not exist.',
  'member-not-found': 'The group has no such member.',
  'invite-unknown': 'This invite code is not known.',
  'invite-expired': 'This invite has expired.',
  'invite-used-up': 'This invite has been used as often as it may be.',
  'invite-revoked': 'This invite has been revoked.',
  barred: 'You were removed from this group. An owner can let you in again.',
  'too-many-invites': 'The group has as many invites as it may have. Revoke some first.',
  'invites-of-a-day': 'You have made as many invites today as one may.',
  'member-claimed': 'Somebody has joined as this member already.',
  'name-taken': 'The group has a member of this name already.',
  'group-full': 'The group has as many members as it may have.',
  'too-many-departed': 'So many have left this group that its record of members is full.',
  'last-owner': 'One owner has to stay.',
  'last-account': 'Nobody else of this group has an account. Delete it instead.',
  'has-no-account': 'This member has no account.',
  'has-expenses': 'The group has expenses in its currency.',
  'name-differs': 'This is not the name of the group.',
  'too-many': 'You did this too often. Wait a minute.',
  'too-many-today': 'You did this too often today. Try again tomorrow.',
};

export function toHttpsError({ reason, details: told }: Refusal): HttpsError {
  const details: RefusalDetails = { reason, ...told };
  const { field } = told;
  const message = field === undefined ? messages[reason] : `The field ${field} is not valid.`;
  return new HttpsError(refusalCodes[reason], message, details);
}
