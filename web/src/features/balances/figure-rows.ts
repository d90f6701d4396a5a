import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { contributionOf } from '@nbbang/domain/expense/contribution';
import { isMinorUnits, toMinorUnits, zeroMinor, type MinorUnits } from '@nbbang/domain/money/minor-units';
import type { MemberTotals } from '@nbbang/domain/records/totals';

/** The figures of a member: the four sums that are kept, and the balance that is made of them. */
export const figures = ['net', 'paid', 'share', 'sent', 'received'] as const;
export type Figure = (typeof figures)[number];

/** One entry, and what it adds to the figure. `paid` and `share` are the member's two sides of it. */
export type FigureRow = {
  known: KnownExpense;
  amountMinor: MinorUnits;
  paid: MinorUnits;
  share: MinorUnits;
};

export type FigureList = {
  figureMinor: MinorUnits;
  /** The entries among those known that the figure is made of, in the order given. */
  rows: FigureRow[];
  /** The figure less its rows: what the entries not known here come to. 0 when all are known. */
  restMinor: MinorUnits;
};

export function figureOf({ paid, share, sent, received }: MemberTotals, figure: Figure): MinorUnits {
  return figure === 'net'
    ? toMinorUnits(paid - share + sent - received)
    : { paid, share, sent, received }[figure];
}

/**
 * What a member's figure is made of. The rows and the rest always add up to the figure.
 *
 * | figure | rows | amount of a row |
 * | --- | --- | --- |
 * | net | all that concern the member, those that come to 0 too | paid − share |
 * | paid, share | expenses and income with such a side | that side |
 * | sent, received | transfers with such a side | that side |
 *
 * What would bring the rest beyond the safe integers is part of the rest.
 *
 * @param known none deleted, each once; without those that no figure counts.
 */
export function listFigure(
  figure: Figure,
  memberId: string,
  totals: MemberTotals,
  known: readonly KnownExpense[],
): FigureList {
  const rows = known.flatMap((entry): FigureRow[] => {
    const contribution = contributionOf(entry.id, entry.expense);
    const paid = sideOf(contribution.paid, memberId);
    const share = sideOf(contribution.share, memberId);
    if (paid === 0 && share === 0) return [];
    if (figure === 'net') return [{ known: entry, paid, share, amountMinor: toMinorUnits(paid - share) }];
    const isTransfer = entry.expense.kind === 'transfer';
    if (isTransfer !== (figure === 'sent' || figure === 'received')) return [];
    const amountMinor = figure === 'paid' || figure === 'sent' ? paid : share;
    return amountMinor === 0 ? [] : [{ known: entry, paid, share, amountMinor }];
  });
  const figureMinor = figureOf(totals, figure);
  let restMinor = figureMinor;
  const listed = rows.filter(({ amountMinor }) => {
    const left = restMinor - amountMinor;
    if (!isMinorUnits(left)) return false;
    restMinor = left;
    return true;
  });
  return { figureMinor, rows: listed, restMinor };
}

/** A member id may be a name that every object has. */
function sideOf(side: Readonly<Record<string, MinorUnits>>, memberId: string): MinorUnits {
  return Object.hasOwn(side, memberId) ? (side[memberId] ?? zeroMinor) : zeroMinor;
}
