import { findMemberOf } from '@nbbang/domain/group/members';
import type { Activity } from '@nbbang/domain/records/activity';
import type { Group } from '@nbbang/domain/records/group';

/**
 * Who the account is in the group, and what they are called there; null and no name when nobody is any more, or the
 * group does not parse.
 */
export function actorIn(group: Group | null, uid: string): Pick<Activity, 'memberId' | 'actorName'> {
  const found = group === null ? undefined : findMemberOf(group, uid);
  return found === undefined ? { memberId: null } : { memberId: found.memberId, actorName: found.name };
}
