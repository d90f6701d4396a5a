import { isMinorUnits, zeroMinor, type MinorUnits } from '../money/minor-units.ts';
import type { Category } from '../records/category.ts';
import type { ExpenseKind } from '../records/expense.ts';
import type { MemberId } from '../records/fields.ts';
import type { HistoryRow } from '../records/history.ts';
import { foldText, textFinder } from './find-text.ts';

/** What to look for: null and '' ask for nothing. Dates and amounts include both ends. */
export type HistoryFilter = {
  /** As typed; every word is to be found in the title or the note (`textFinder`). */
  text: string;
  /** Who paid or received, or takes part. */
  memberId: MemberId | null;
  /** `none`: an expense or income without one. */
  category: Category | 'none' | null;
  kind: ExpenseKind | null;
  /** Calendar dates. */
  from: string | null;
  to: string | null;
  minMinor: MinorUnits | null;
  maxMinor: MinorUnits | null;
};

export const emptyFilter: HistoryFilter = {
  text: '',
  memberId: null,
  category: null,
  kind: null,
  from: null,
  to: null,
  minMinor: null,
  maxMinor: null,
};

export function isEmptyFilter({ text, ...rest }: HistoryFilter): boolean {
  return text.trim() === '' && Object.values(rest).every((value) => value === null);
}

/** Rows are looked at with every key that is pressed, and do not change. */
const folded = new WeakMap<HistoryRow, string>();

function foldedText(row: HistoryRow): string {
  const known = folded.get(row);
  if (known !== undefined) return known;
  // No word goes across a line break.
  const text = foldText(`${row.title}\n${row.note}`);
  folded.set(row, text);
  return text;
}

/** Whether a row is what the filter asks for. */
export function historyMatcher(filter: HistoryFilter): (row: HistoryRow) => boolean {
  const hasText = filter.text.trim() === '' ? null : textFinder(filter.text);
  const { memberId, category, kind, from, to, minMinor, maxMinor } = filter;
  return (row) =>
    (kind === null || row.kind === kind) &&
    (category === null || (row.category ?? 'none') === category) &&
    !(category === 'none' && row.kind === 'transfer') &&
    (from === null || row.date >= from) &&
    (to === null || row.date <= to) &&
    (minMinor === null || row.amountMinor >= minMinor) &&
    (maxMinor === null || row.amountMinor <= maxMinor) &&
    (memberId === null || Object.hasOwn(row.paid, memberId) || Object.hasOwn(row.share, memberId)) &&
    (hasText === null || hasText(foldedText(row)));
}

/**
 * What was spent: income taken off, transfers left out. Null: there is neither expense nor income, or it would leave the
 * safe integers.
 */
export function spentOf(rows: Iterable<Pick<HistoryRow, 'kind' | 'amountMinor'>>): MinorUnits | null {
  let spent: MinorUnits | null = null;
  for (const { kind, amountMinor } of rows) {
    if (kind === 'transfer') continue;
    const next: number = (spent ?? zeroMinor) + (kind === 'income' ? -1 : 1) * amountMinor;
    if (!isMinorUnits(next)) return null;
    spent = next;
  }
  return spent;
}
