import { linesOf, toItemsSplit } from './receipt-lines.ts';
import type { MemberId } from '../records/fields.ts';
import type { Split } from '../records/split.ts';
import { participantsOf } from './participants.ts';

/** The split without those for whom `stays` is false; the very same when nobody goes. */
export function keepMembers(split: Split, stays: (id: MemberId) => boolean): Split {
  if (participantsOf(split).every(stays)) return split;
  const kept = <Value>(record: Record<MemberId, Value>): Record<MemberId, Value> =>
    Object.fromEntries(Object.entries(record).filter(([id]) => stays(id)));
  switch (split.mode) {
    case 'equal':
      return { ...split, participants: split.participants.filter(stays) };
    case 'shares':
      return { ...split, weights: kept(split.weights) };
    case 'percentage':
      return { ...split, basisPoints: kept(split.basisPoints) };
    case 'exact':
      return { ...split, amountsMinor: kept(split.amountsMinor) };
    case 'adjustment':
      return {
        ...split,
        participants: split.participants.filter(stays),
        adjustmentsMinor: kept(split.adjustmentsMinor),
      };
    case 'items': {
      const lines = linesOf(split).map((line) => ({ ...line, claimedBy: line.claimedBy.filter(stays) }));
      const { taxMinor, tipMinor, discountMinor } = split;
      return toItemsSplit(lines, { taxMinor, tipMinor, discountMinor });
    }
  }
}
