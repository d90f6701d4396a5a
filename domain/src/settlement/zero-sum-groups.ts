import type { MemberId } from '../records/fields.ts';
import type { Transfer, Unsettled } from './transfer.ts';

/**
 * Who settles among themselves: the members whom transfers connect, directly or through others. Their balances add up
 * to 0, since every one of them is settled by transfers within the group.
 *
 * @returns for each of `unsettled` its group, in the order of `unsettled`; members of one group share one array.
 */
export function zeroSumGroups(
  unsettled: readonly Unsettled[],
  transfers: readonly Transfer[],
): ReadonlyMap<MemberId, readonly MemberId[]> {
  const next = new Map<MemberId, MemberId>();
  for (const { from, to } of transfers) {
    const [a, b] = [lastOf(next, from), lastOf(next, to)];
    if (a !== b) next.set(a, b);
  }
  const members = new Map<MemberId, MemberId[]>();
  const groups = new Map<MemberId, readonly MemberId[]>();
  for (const { id } of unsettled) {
    const last = lastOf(next, id);
    const group = members.get(last) ?? [];
    group.push(id);
    members.set(last, group);
    groups.set(id, group);
  }
  return groups;
}

/** Everybody of a group is led to the same member. */
function lastOf(next: ReadonlyMap<MemberId, MemberId>, member: MemberId): MemberId {
  let last = member;
  for (let following = next.get(last); following !== undefined; following = next.get(last)) last = following;
  return last;
}
