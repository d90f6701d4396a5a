import type { MinorUnits } from '../money/minor-units.ts';
import { zeroMinor } from '../money/minor-units.ts';
import type { MemberId } from '../records/fields.ts';
import type { SplitOf } from '../records/split.ts';

/** One line of a receipt. `claimedBy`: who had it; who is named twice had two portions. */
export type ReceiptLine = { title: string; amountMinor: MinorUnits; claimedBy: readonly MemberId[] };

export type ReceiptExtras = Pick<SplitOf<'items'>, 'taxMinor' | 'tipMinor' | 'discountMinor'>;

const noExtras: ReceiptExtras = { taxMinor: zeroMinor, tipMinor: zeroMinor, discountMinor: zeroMinor };

/** The lines of the stored columns, in their order. A line that a column lacks has no title, amount or claim. */
export function linesOf({ titles, amountsMinor, claimedBy }: SplitOf<'items'>): ReceiptLine[] {
  return amountsMinor.map((amountMinor, at) => ({
    title: titles[at] ?? '',
    amountMinor,
    claimedBy: (claimedBy[at] ?? '').split(',').filter((id) => id !== ''),
  }));
}

/** The columns that are stored: `linesOf` reads the same lines from them. */
export function toItemsSplit(
  lines: readonly ReceiptLine[],
  extras: ReceiptExtras = noExtras,
): SplitOf<'items'> {
  return {
    mode: 'items',
    titles: lines.map(({ title }) => title),
    amountsMinor: lines.map(({ amountMinor }) => amountMinor),
    claimedBy: lines.map(({ claimedBy }) => claimedBy.join(',')),
    ...extras,
  };
}

/** What the receipt comes to: its lines, tax and tip, less the discount. In minor units, perhaps below 0. */
export function totalOf({ amountsMinor, taxMinor, tipMinor, discountMinor }: SplitOf<'items'>): number {
  return amountsMinor.reduce((sum, amount) => sum + amount, 0) + taxMinor + tipMinor - discountMinor;
}
