import { compareIds } from '../money/compare-ids.ts';
import { isActive, type FoundMember } from './members.ts';
import { ownFirst } from './own-member.ts';

export type OrderedMember = Pick<FoundMember, 'memberId' | 'name' | 'status'>;

/**
 * The order in which people are listed: oneself first, then who is here, then who has left; each by name as the
 * language sorts it. Of one name the id decides, so that the order never changes by itself.
 */
export function memberOrder(ownMemberId: string | null, locale: string) {
  return (a: OrderedMember, b: OrderedMember): number =>
    ownFirst(a.memberId, b.memberId, ownMemberId) ||
    Number(isActive(b)) - Number(isActive(a)) ||
    a.name.localeCompare(b.name, locale) ||
    compareIds(a.memberId, b.memberId);
}
