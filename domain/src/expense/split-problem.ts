import type { MinorUnits } from '../money/minor-units.ts';
import { compareIds } from '../money/compare-ids.ts';
import type { MemberId } from '../records/fields.ts';
import { allBasisPoints, type Split, type SplitOf } from '../records/split.ts';
import { linesOf, totalOf } from './receipt-lines.ts';
import { reduceSplit } from './reduce-split.ts';

/**
 * Why a split cannot be saved with an amount. `by` is signed: above 0 for too much, below 0 for too little.
 *
 * | code | means |
 * | --- | --- |
 * | nobody | no participant, no line, or no line that anybody claims |
 * | unclaimed | nobody claims the line at `lineAt`, counted from 0 |
 * | off-by | the inputs come to `by` more than the amount, or than 100 %, in `unit` |
 * | negative-share | `memberId`, of all the furthest below 0, would owe `by`: in minor units, rounded down |
 * | beyond-amount | the adjustment of `memberId`, the largest, is larger than the amount; so everybody is adjusted |
 */
export type SplitProblem =
  | { code: 'nobody' }
  | { code: 'unclaimed'; lineAt: number }
  | { code: 'off-by'; by: number; unit: 'minor' | 'basis-points' }
  | { code: 'negative-share'; memberId: MemberId; by: number }
  | { code: 'beyond-amount'; memberId: MemberId };

/**
 * The first problem, in the order of the table; null when the split suits the amount. Then every share is at least
 * 0, and exact amounts are the shares. For any split of the shape of `splitSchema`, and for one with nothing in it
 * yet, as a form may hold.
 */
export function splitProblem(split: Split, amountMinor: MinorUnits): SplitProblem | null {
  if (reduceSplit(split).length === 0) return { code: 'nobody' };
  switch (split.mode) {
    case 'equal':
    case 'shares':
      return null;
    case 'percentage':
      return offBy(sumOf(split.basisPoints) - allBasisPoints, 'basis-points');
    case 'exact':
      return offBy(sumOf(split.amountsMinor) - amountMinor, 'minor');
    case 'adjustment':
      return negativeShare(split, amountMinor) ?? beyondAmount(split, amountMinor);
    case 'items':
      return unclaimed(split) ?? offBy(totalOf(split) - amountMinor, 'minor');
  }
}

/** The same for who paid: they add up to the amount, or are off by so much. */
export function payersProblem(
  payers: Record<MemberId, MinorUnits>,
  amountMinor: MinorUnits,
): Extract<SplitProblem, { code: 'nobody' | 'off-by' }> | null {
  if (Object.keys(payers).length === 0) return { code: 'nobody' };
  return offBy(sumOf(payers) - amountMinor, 'minor');
}

function offBy(by: number, unit: 'minor' | 'basis-points'): Extract<SplitProblem, { code: 'off-by' }> | null {
  return by === 0 ? null : { code: 'off-by', by, unit };
}

function sumOf(numbers: Record<MemberId, number>): number {
  return Object.values(numbers).reduce((sum, number) => sum + number, 0);
}

function unclaimed(split: SplitOf<'items'>): SplitProblem | null {
  const lineAt = linesOf(split).findIndex(({ claimedBy }) => claimedBy.length === 0);
  return lineAt === -1 ? null : { code: 'unclaimed', lineAt };
}

/** Adjustments are whole, so a share is rounded below 0 only if it is below 0 exactly. */
function negativeShare(split: SplitOf<'adjustment'>, amountMinor: MinorUnits): SplitProblem | null {
  const parts = reduceSplit(split);
  const restMinor = parts.reduce((rest, { fixedMinor }) => rest - fixedMinor, Number(amountMinor));
  const part = Math.floor(restMinor / parts.length);
  const [lowest] = parts.toSorted((a, b) => a.fixedMinor - b.fixedMinor || compareIds(a.id, b.id));
  if (lowest === undefined || part + lowest.fixedMinor >= 0) return null;
  return { code: 'negative-share', memberId: lowest.id, by: part + lowest.fixedMinor };
}

/** Nobody needs one: with a member who is not adjusted it would take somebody below 0. Sums of them could be of any size. */
function beyondAmount(split: SplitOf<'adjustment'>, amountMinor: MinorUnits): SplitProblem | null {
  const size = ([, by]: [MemberId, MinorUnits]) => Math.abs(by);
  const [largest] = Object.entries(split.adjustmentsMinor).toSorted(
    (a, b) => size(b) - size(a) || compareIds(a[0], b[0]),
  );
  if (largest === undefined || size(largest) <= amountMinor) return null;
  return { code: 'beyond-amount', memberId: largest[0] };
}
