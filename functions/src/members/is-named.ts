import { participantsOf } from '@nbbang/domain/expense/participants';
import { ownValue } from '@nbbang/domain/group/own-value';
import { expenseSchema } from '@nbbang/domain/records/expense';
import type { HistoryPage } from '@nbbang/domain/records/history';
import type { Totals } from '@nbbang/domain/records/totals';
import * as v from 'valibot';

/** What is stored of a group that may name a member. */
export type Traces = {
  totals: Pick<Totals, 'members'>;
  /** Rows of all expenses that are there, as far as the ledger has come. */
  pages: readonly HistoryPage[];
  /** Deleted expenses, which may be restored, and those that the ledger has not met; not parsed yet. */
  expenses: readonly unknown[];
};

/** Whether anything of it names the member. Whatever does not parse may. */
export function isNamed(memberId: string, { totals, pages, expenses }: Traces): boolean {
  if (ownValue(totals.members, memberId) !== undefined) return true;
  const rows = pages.flatMap(({ rows: ofPage }) => Object.values(ofPage));
  if (rows.some(({ paid, share }) => [paid, share].some((side) => Object.hasOwn(side, memberId))))
    return true;
  return expenses.some((expense) => isNamedBy(expense, memberId));
}

function isNamedBy(document: unknown, memberId: string): boolean {
  const parsed = v.safeParse(expenseSchema, document);
  if (!parsed.success) return true;
  const { payers, split } = parsed.output;
  return Object.hasOwn(payers, memberId) || participantsOf(split).includes(memberId);
}
