import { emptyTotals } from '@nbbang/domain/balance/totals';
import type { HistoryPage } from '@nbbang/domain/records/history';
import type { Statistics, StoredPosting, Totals } from '@nbbang/domain/records/totals';
import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { applyChange, type Ledger, type LedgerWrites } from '../ledger/apply-change.ts';
import { planPosting } from '../ledger/plan-posting.ts';
import { rebuildLedger } from '../ledger/rebuild-ledger.ts';

/** A group in memory, with all that is stored of its expenses. */
export class KeptGroup {
  readonly expenses = new Map<string, unknown>();
  readonly postings = new Map<string, StoredPosting>();
  readonly pages = new Map<number, HistoryPage>();
  readonly statistics = new Map<number, Statistics>();
  /** Null: lost, or not there yet. */
  totals: Totals | null = emptyTotals(0);

  /** Does to it what one delivery of an event does. */
  deliver(expenseId: string, groupCurrency: string | null = 'KRW') {
    const { change, unsoundFields } = planPosting({
      expenseId,
      groupCurrency,
      expense: this.expenses.get(expenseId) ?? null,
      posting: this.postings.get(expenseId) ?? null,
    });
    const writes = change === null ? null : applyChange(change, this.#ledger(), createdAtMs);
    if (writes !== null) this.#store(expenseId, writes);
    return { writes, unsoundFields };
  }

  #ledger(): Ledger {
    if (this.totals !== null) {
      return { totals: this.totals, statistics: this.statistics, isRebuilt: false };
    }
    const versions = [...this.pages.values()].map(({ version }) => version);
    return rebuildLedger(this.postings, Math.max(0, ...versions), createdAtMs);
  }

  #store(expenseId: string, { posting, totals, page, statistics }: LedgerWrites): void {
    this.totals = totals;
    if (posting === null) this.postings.delete(expenseId);
    else this.postings.set(expenseId, posting);
    for (const [year, written] of statistics) {
      if (written === null) this.statistics.delete(year);
      else this.statistics.set(year, written);
    }
    if (page === null) return;
    const { [expenseId]: _former, ...others } = this.pages.get(page.number)?.rows ?? {};
    const rows = page.row === null ? others : { ...others, [expenseId]: page.row };
    this.pages.set(page.number, { number: page.number, version: page.version, rows });
  }
}
