import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeHistoryRow } from '@nbbang/domain/testing/make-history-row';
import type { ExpenseDay } from './expense-days.ts';
import { listItems, placeDays, renderedIndexes } from './list-layout.ts';

const daysArb = fc
  .array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 6 })
  .map((counts): ExpenseDay[] =>
    counts.map((count, day) => ({
      date: `2026-11-0${9 - day}`,
      spentMinor: null,
      entries: Array.from({ length: count }, (_, at) => ({
        id: `${day}-${at}`,
        pending: false,
        row: makeHistoryRow(),
      })),
    })),
  );

const caseArb = daysArb.chain((days) => {
  const count = listItems(days).length;
  return fc.record({
    days: fc.constant(days),
    sizes: fc.array(fc.integer({ min: 20, max: 90 }), { minLength: count, maxLength: count }),
    start: fc.nat(count - 1),
    length: fc.nat(count),
    focused: fc.option(fc.nat(count - 1)),
    shift: fc.integer({ min: -30, max: 30 }),
  });
});

test('what is in the document lies where it lies in the whole list, which stays as long', () => {
  fc.assert(
    fc.property(caseArb, ({ days, sizes, start, length, focused, shift }) => {
      const items = listItems(days);
      const top = 100;
      const ends = sizes.map((_, index) => sizes.slice(0, index + 1).reduce((sum, size) => sum + size, top));
      const endOf = (index: number) => ends[index] ?? Number.NaN;
      const range = { start, end: Math.min(items.length - 1, start + length), focused };
      const indexes = renderedIndexes(items, range);
      const places = indexes.map((index) => ({
        index,
        start: endOf(index) - (sizes[index] ?? 0) + shift,
        end: endOf(index) + shift,
      }));

      let reached = top;
      for (const { day, headIndex, gap, rows, gapAfter } of placeDays(days, items, places, endOf, top)) {
        for (const { index, gap: before } of [{ index: headIndex, gap }, ...rows]) {
          reached += before;
          expect(reached).toBe(endOf(index) - (sizes[index] ?? 0) + shift);
          reached += sizes[index] ?? 0;
        }
        for (const { entry, position } of rows) expect(day.entries[position]).toBe(entry);
        reached += gapAfter;
        // As far as if all rows of the day were there.
        expect(reached).toBe(endOf(headIndex + day.entries.length) + shift);
      }
    }),
  );
});

test('the window, the focus with its neighbours and their headings are in the document, and nothing else', () => {
  fc.assert(
    fc.property(caseArb, ({ days, start, length, focused }) => {
      const items = listItems(days);
      const end = Math.min(items.length - 1, start + length);
      const indexes = renderedIndexes(items, { start, end, focused });
      const asked = items.flatMap((_, index) =>
        (index >= start && index <= end) || (focused !== null && Math.abs(index - focused) <= 1)
          ? [index]
          : [],
      );
      const headings = new Set(asked.map((index) => items.findIndex(({ day }) => day === items[index]?.day)));
      expect(indexes).toEqual([...new Set([...asked, ...headings])].sort((a, b) => a - b));
    }),
  );
});
