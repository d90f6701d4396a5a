import type { SplitMode } from '@nbbang/domain/records/split';
import type { Fields } from 'firestore-rules-tools/emulator/fields';

/** A split of every mode between members of the group of the documents; of 10,001 where amounts are in it. */
export const splits: Readonly<Record<SplitMode, Fields>> = {
  equal: { mode: 'equal', participants: ['mAlice', 'mBob', 'mMinsu'] },
  shares: { mode: 'shares', weights: { mAlice: 100, mBob: 150 } },
  percentage: { mode: 'percentage', basisPoints: { mAlice: 6667, mMinsu: 3333 } },
  exact: { mode: 'exact', amountsMinor: { mAlice: 0, mBob: 10_001 } },
  adjustment: {
    mode: 'adjustment',
    participants: ['mAlice', 'mBob', 'mMinsu'],
    adjustmentsMinor: { mBob: -500, mMinsu: 1 },
  },
  items: {
    mode: 'items',
    titles: ['흑돼지', ''],
    amountsMinor: [9_000, 1_000],
    claimedBy: ['mAlice,mBob,mAlice', 'mMinsu'],
    taxMinor: 2,
    tipMinor: 0,
    discountMinor: 1,
  },
};

/** Lines of a receipt with some columns or extras otherwise. */
export const items = (changes: Fields): Fields => ({ split: { ...splits.items, ...changes } });

/** Paid in yen. */
export const foreign: Fields = { currency: 'JPY', amountMinor: 1_100, rate: '9.0918' };
