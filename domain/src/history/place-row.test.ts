import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageRows, type HistoryRow } from '../records/history.ts';
import { expenseArb } from '../testing/random-expense.ts';
import { placeRow } from './place-row.ts';
import { toHistoryRow } from './to-row.ts';

const [expense] = fc.sample(expenseArb, { seed: 1, numRuns: 1 });
const rowAt = (revision: number): HistoryRow | null =>
  expense === undefined ? null : toHistoryRow('row', { ...expense, revision, deletedAt: null });

/** What is stored of a group's history; `put` does to it what the trigger does. */
class Pages {
  pages = { rows: 0, version: 0 };
  readonly pageOf = new Map<number, number | null>();
  readonly stored = new Map<number, { version: number; rows: Map<number, HistoryRow> }>();

  put(id: number, row: HistoryRow | null): void {
    const page = this.pageOf.get(id) ?? null;
    const hadRow = page !== null && (this.stored.get(page)?.rows.has(id) ?? false);
    const placed = placeRow(this.pages, { page, hadRow }, row);
    this.pages = placed.pages;
    this.pageOf.set(id, placed.page);
    if (placed.write === null) return;
    const { number, version, row: written } = placed.write;
    const rows = this.stored.get(number)?.rows ?? new Map<number, HistoryRow>();
    if (written === null) rows.delete(id);
    else rows.set(id, written);
    this.stored.set(number, { version, rows });
  }
}

const stepsArb = fc
  .array(fc.record({ newOnes: fc.nat({ max: 60 }), pick: fc.nat(), isDeletion: fc.boolean() }), {
    maxLength: 12,
    size: 'max',
  })
  .map((steps) =>
    steps.reduce<{ id: number; isDeletion: boolean }[]>((all, { newOnes, pick, isDeletion }) => {
      const known = new Set(all.map(({ id }) => id)).size;
      const added = Array.from({ length: newOnes }, (_, at) => ({ id: known + at, isDeletion: false }));
      return [...all, ...added, { id: pick % (known + newOnes + 1), isDeletion }];
    }, []),
  );

test('every row is in one page, the page of its expense for ever, and no page has more than it may', () => {
  let most = 0;
  fc.assert(
    fc.property(stepsArb, (steps) => {
      const pages = new Pages();
      const expected = new Map<number, { page: number | null; row: HistoryRow | null }>();
      for (const [at, { id, isDeletion }] of steps.entries()) {
        const row = isDeletion ? null : rowAt(at + 1);
        const versionBefore = pages.pages.version;
        pages.put(id, row);
        const former = expected.get(id);
        const page = pages.pageOf.get(id) ?? null;
        if (former !== undefined && former.page !== null) expect(page).toBe(former.page);
        expect(pages.pages.version - versionBefore).toBe(
          (former?.row ?? null) === null && row === null ? 0 : 1,
        );
        expected.set(id, { page, row });
      }
      const rows = [...pages.stored].flatMap(([page, stored]) =>
        [...stored.rows].map(([id, row]) => [id, { page, row }] as const),
      );
      expect(new Map(rows)).toEqual(new Map([...expected].filter(([, { row }]) => row !== null)));
      expect(rows).toHaveLength(new Map(rows).size);
      for (const stored of pages.stored.values()) expect(stored.rows.size).toBeLessThanOrEqual(pageRows);
      const versions = [...pages.stored.values()].map(({ version }) => version);
      expect(Math.max(0, ...versions)).toBe(pages.pages.version);
      expect(pages.stored.size).toBe(Math.ceil(pages.pages.rows / pageRows));
      most = Math.max(most, pages.stored.size);
    }),
    { numRuns: 50 },
  );
  // The runs went beyond a page.
  expect(most).toBeGreaterThan(1);
});
