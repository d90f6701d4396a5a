import type { Group } from '../records/group.ts';
import { findMemberOf, ownersOf, type FoundMember } from './members.ts';

/**
 * Who becomes an owner when the account `leaver` leaves: of the accounts that stay the one that came first
 * (`memberUids` is in that order). Undefined where another owner stays, and where no account is left.
 */
export function nextOwner(
  group: Pick<Group, 'members' | 'memberUids'>,
  leaver: string,
): FoundMember | undefined {
  if (ownersOf(group).some(({ uid }) => uid !== leaver)) return undefined;
  return group.memberUids
    .filter((uid) => uid !== leaver)
    .map((uid) => findMemberOf(group, uid))
    .find((member) => member !== undefined);
}

/** Whether nobody with an account is left when `leaver` leaves: then the group ends. */
export function isLastAccount(group: Pick<Group, 'members' | 'memberUids'>, leaver: string): boolean {
  return group.memberUids.every((uid) => uid === leaver || findMemberOf(group, uid) === undefined);
}
