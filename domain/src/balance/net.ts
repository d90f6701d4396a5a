import { toMinorUnits, type MinorUnits } from '../money/minor-units.ts';
import type { MemberId } from '../records/fields.ts';
import type { MemberTotals } from '../records/totals.ts';

/** Every member's balance in minor units. Positive: the group owes them. They add up to 0. */
export function netOf(members: Record<MemberId, MemberTotals>): Record<MemberId, MinorUnits> {
  return Object.fromEntries(
    Object.entries(members).map(([member, { paid, share, sent, received }]) => [
      member,
      toMinorUnits(paid - share + sent - received),
    ]),
  );
}
