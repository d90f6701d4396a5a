import type { MemberId } from '../records/fields.ts';
import type { Split } from '../records/split.ts';

/** Everybody the split names, once, in the order it names them. Their shares may be 0. */
export function participantsOf(split: Split): MemberId[] {
  switch (split.mode) {
    case 'equal':
    case 'adjustment':
      return split.participants;
    case 'shares':
      return Object.keys(split.weights);
    case 'percentage':
      return Object.keys(split.basisPoints);
    case 'exact':
      return Object.keys(split.amountsMinor);
    case 'items':
      return [...new Set(split.claimedBy.join(',').split(','))].filter((id) => id !== '');
  }
}
