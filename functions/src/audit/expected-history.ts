import { toHistoryRow } from '@nbbang/domain/history/to-row';
import { type HistoryPage, historyPageSchema, type HistoryRow } from '@nbbang/domain/records/history';
import type { Expense } from '@nbbang/domain/records/expense';
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { topLevelFields } from '../describe-error.ts';
import type { Difference } from './difference.ts';
import { ordered } from '@nbbang/domain/records/same-record';

/** The row an expense must have: in which page, and a digest of it, or null where any row will do. */
type Expected = { page: number | null; digest: string | null };

/** The rows that a group's history must have, and which of them its pages hold. Of each row a digest is held, not more. */
export class ExpectedHistory {
  readonly #rows = new Map<string, Expected>();
  readonly #found = new Set<string>();
  readonly #differences: Difference[] = [];
  #newestVersion = 0;

  /** @param page the page that the posting names. */
  expect(expenseId: string, expense: Expense, page: number | null): void {
    const row = toHistoryRow(expenseId, expense);
    if (row !== null) this.#rows.set(expenseId, { page, digest: digestOf(row) });
  }

  /** The expense has changed and is about to be applied: whatever row it has now, or none, is right. */
  allowAny(expenseId: string): void {
    this.#rows.set(expenseId, { page: null, digest: null });
    this.#found.add(expenseId);
  }

  /** @param document a page as it is stored, instants in milliseconds; not parsed yet. */
  meet(number: string, document: unknown): void {
    const parsed = v.safeParse(historyPageSchema, document);
    if (!parsed.success) this.#report(`page ${number}`, 'unreadable', topLevelFields(parsed.issues));
    else this.#meetPage(parsed.output);
  }

  #meetPage({ number, version, rows }: HistoryPage): void {
    this.#newestVersion = Math.max(this.#newestVersion, version);
    for (const [expenseId, row] of Object.entries(rows)) {
      const expected = this.#rows.get(expenseId);
      if (expected === undefined) this.#report(expenseId, 'extra', []);
      else if (expected.digest !== null) {
        const isElsewhere = expected.page !== null && expected.page !== number;
        if (isElsewhere) this.#report(expenseId, 'extra', ['page']);
        else if (expected.digest !== digestOf(row)) this.#report(expenseId, 'differs', []);
        if (!isElsewhere) this.#found.add(expenseId);
      }
    }
  }

  /** What is wrong, once all expenses and all pages were met, and the version of the newest page. */
  finish(): { differences: Difference[]; newestVersion: number } {
    const missing = [...this.#rows.keys()].filter((expenseId) => !this.#found.has(expenseId));
    for (const expenseId of missing) this.#report(expenseId, 'missing', []);
    return { differences: this.#differences, newestVersion: this.#newestVersion };
  }

  #report(id: string, how: Difference['how'], fields: string[]): void {
    this.#differences.push({ subject: 'history', id, how, fields });
  }
}

function digestOf(row: HistoryRow): string {
  return createHash('sha1')
    .update(JSON.stringify(ordered(row)))
    .digest('base64');
}
