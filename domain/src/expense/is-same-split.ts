import type { MemberId } from '../records/fields.ts';
import type { Split } from '../records/split.ts';
import { linesOf } from './receipt-lines.ts';

/** Whether the two say the same. The order of members and of keys means nothing; that of lines is kept. */
export function isSameSplit(a: Split, b: Split): boolean {
  return a === b || (a.mode === b.mode && JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b)));
}

function inOrder(split: Split): unknown {
  switch (split.mode) {
    case 'equal':
      return split.participants.toSorted();
    case 'shares':
      return sorted(split.weights);
    case 'percentage':
      return sorted(split.basisPoints);
    case 'exact':
      return sorted(split.amountsMinor);
    case 'adjustment':
      return [split.participants.toSorted(), sorted(split.adjustmentsMinor)];
    case 'items': {
      const lines = linesOf(split).map(({ title, amountMinor, claimedBy }) => [
        title,
        amountMinor,
        claimedBy.toSorted(),
      ]);
      return [lines, split.taxMinor, split.tipMinor, split.discountMinor];
    }
  }
}

function sorted(numbers: Record<MemberId, number>): [MemberId, number][] {
  return Object.entries(numbers).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
