import type { HistoryEntry } from '@nbbang/domain/history/merge-history';
import type { ExpenseDay } from './expense-days.ts';

/** The list as one column: the heading of a day (`position` null), then its rows from 0 on. */
export type ListItem = { key: string; day: number; position: number | null };

export function listItems(days: readonly ExpenseDay[]): ListItem[] {
  return days.flatMap(({ date, entries }, day) => [
    { key: date, day, position: null },
    ...entries.map(({ id }, position) => ({ key: id, day, position })),
  ]);
}

/**
 * Which items are in the document: those of the window from `start` to `end`, and the one with the focus with its
 * neighbours, so that Tab goes on from there; each with the heading of its day. Ascending.
 */
export function renderedIndexes(
  items: readonly ListItem[],
  { start, end, focused }: { start: number; end: number; focused: number | null },
): number[] {
  const wanted = new Set<number>();
  const add = (index: number) => {
    const item = items[index];
    if (item === undefined) return;
    wanted.add(index - (item.position === null ? 0 : item.position + 1));
    wanted.add(index);
  };
  for (let index = start; index <= end; index += 1) add(index);
  if (focused !== null) for (const index of [focused - 1, focused, focused + 1]) add(index);
  return [...wanted].sort((a, b) => a - b);
}

/** Where an item is, in pixels; `start` and `end` of all items count from the same edge. */
export type Place = { index: number; start: number; end: number };

/** Gaps stand for what is not in the document: in pixels, before the day, between its rows and after them. */
export type PlacedDay = {
  day: ExpenseDay;
  headIndex: number;
  gap: number;
  rows: PlacedRow[];
  gapAfter: number;
};
type PlacedRow = { entry: HistoryEntry; index: number; position: number; gap: number };

/**
 * The days to show. Each is as high as if all of its rows were there, so that its heading stays in sight as long as it.
 *
 * @param places of the items in the document, as `renderedIndexes` gives them.
 * @param endOf where the item of an index ends, in the document or not.
 * @param top where the list begins.
 */
export function placeDays(
  days: readonly ExpenseDay[],
  items: readonly ListItem[],
  places: readonly Place[],
  endOf: (index: number) => number,
  top: number,
): PlacedDay[] {
  const heads = places.flatMap(({ index }, at) => (items[index]?.position === null ? [at] : []));
  let reached = top;
  const gapTo = ({ start, end }: Place) => {
    const gap = start - reached;
    reached = end;
    return gap;
  };
  return heads.flatMap((at, order): PlacedDay[] => {
    const [head, ...others] = places.slice(at, heads[order + 1]);
    const day = head && days[items[head.index]?.day ?? -1];
    if (!day) return [];
    const gap = gapTo(head);
    const rows = others.flatMap((place): PlacedRow[] => {
      const position = place.index - head.index - 1;
      const entry = day.entries[position];
      return entry ? [{ entry, index: place.index, position, gap: gapTo(place) }] : [];
    });
    const last = others.at(-1) ?? head;
    const gapAfter = endOf(head.index + day.entries.length) - endOf(last.index);
    reached += gapAfter;
    return [{ day, headIndex: head.index, gap, rows, gapAfter }];
  });
}
