import { contributionOf } from '../expense/contribution.ts';
import { exponentOf } from '../money/currency.ts';
import type { MinorUnits } from '../money/minor-units.ts';
import { decimalText } from '../money/written-number.ts';
import type { Expense } from '../records/expense.ts';
import type { MemberId } from '../records/fields.ts';
import { escapeFormula } from './formula-text.ts';

export type ExportedExpense = { id: string; expense: Expense };

/**
 * The expenses of a group as a table that keeps every balance: what each paid and what each owes, exactly, in the columns
 * of Sesterce (`import/sesterce-csv.ts` reads it). Amounts are in the group's currency, of an income negative; notes and
 * what was paid abroad are not in it. Deleted expenses are left out.
 *
 * RFC 4180 with a byte order mark, without which a spreadsheet takes Hangul for something else. No cell is a formula.
 *
 * @param members everybody an expense names, in the order of the columns.
 */
export function toCsv(
  members: readonly { id: MemberId; name: string }[],
  expenses: readonly ExportedExpense[],
): string {
  const header = [
    'Date',
    'Title',
    ...members.map(({ name }) => `Paid by ${name}`),
    ...members.map(({ name }) => `Paid for ${name}`),
    'Currency',
    'Category',
    'Exchange rate',
  ];
  const rows = expenses
    .filter(({ expense }) => expense.deletedAt === null)
    .map(({ id, expense }) => {
      const { date, title, currency, kind, category } = expense;
      const { paid, share } = contributionOf(id, expense);
      const figures = [paid, share].map((of) => new Map(Object.entries(of)));
      const cells = figures.flatMap((of) => members.map((member) => amountText(of.get(member.id), currency)));
      return [date, title, ...cells, currency, kind === 'transfer' ? kind : (category ?? ''), '1'];
    });
  const lines = [header, ...rows].map((cells) => cells.map((cell, at) => csvCell(cell, at)).join(','));
  return `\u{feff}${lines.join('\r\n')}\r\n`;
}

function amountText(amountMinor: MinorUnits | undefined, currency: string): string {
  const digits = BigInt(amountMinor ?? 0);
  const size = decimalText({ digits: digits < 0n ? -digits : digits, scale: exponentOf(currency) });
  return digits < 0n ? `-${size}` : size;
}

/** The title is what people typed; a negative amount is a number. */
const titleAt = 1;

function csvCell(text: string, at: number): string {
  const safe = at === titleAt ? escapeFormula(text) : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
