import { isSameRecord } from '../records/same-record.ts';
import type { Split } from '../records/split.ts';
import { linesOf } from './receipt-lines.ts';

/** Whether the two say the same. The order of members and of keys means nothing; that of lines is kept. */
export function isSameSplit(a: Split, b: Split): boolean {
  return a === b || (a.mode === b.mode && isSameRecord(inOrder(a), inOrder(b)));
}

/** The split with its members in an order that depends on nothing else. */
function inOrder(split: Split): unknown {
  switch (split.mode) {
    case 'equal':
    case 'adjustment':
      return { ...split, participants: split.participants.toSorted() };
    case 'shares':
    case 'percentage':
    case 'exact':
      return split;
    case 'items': {
      const lines = linesOf(split).map((line) => ({ ...line, claimedBy: line.claimedBy.toSorted() }));
      return [lines, split.taxMinor, split.tipMinor, split.discountMinor];
    }
  }
}
