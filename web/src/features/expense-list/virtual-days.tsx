import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { DaySection, type DayContext } from './day-section.tsx';
import type { ExpenseDay } from './expense-days.ts';
import { listItems, placeDays, renderedIndexes } from './list-layout.ts';
import styles from './expense-list.module.css';

export type VirtualDaysProps = DayContext & {
  days: readonly ExpenseDay[];
  /** The reader comes to the end of what is there. */
  onNearEnd: () => void;
};

const headHeight = 44;
const rowHeight = 68;
/** Rows above and below the window: as many as a flick passes before the next frame. */
const overscan = 8;
/** Asked for before the end is in sight. */
const nearEndRows = 15;

/** The days of the list; of thousands of rows only those in and around the window are in the document. */
export function VirtualDays({ days, onNearEnd, ...context }: VirtualDaysProps) {
  const listRef = useRef<HTMLDivElement>(null);
  const top = useTop(listRef);
  const items = useMemo(() => listItems(days), [days]);
  const [focusedKey, setFocusedKey] = useState<string | null>(null);
  const focused = useMemo(() => {
    const index = items.findIndex(({ key }) => key === focusedKey);
    return index === -1 ? null : index;
  }, [items, focusedKey]);

  // oxlint-disable-next-line react/incompatible-library -- no React Compiler here
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count: items.length,
    estimateSize: (index) => (items[index]?.position === null ? headHeight : rowHeight),
    getItemKey: useCallback((index: number) => items[index]?.key ?? index, [items]),
    overscan,
    scrollMargin: top,
    rangeExtractor: useCallback(
      (range: { startIndex: number; endIndex: number; count: number }) =>
        renderedIndexes(items, {
          start: Math.max(0, range.startIndex - overscan),
          end: Math.min(range.count - 1, range.endIndex + overscan),
          focused,
        }),
      [items, focused],
    ),
    // What comes in above the window must not move what is being read; at the head of the list it is to be seen.
    anchorTo: window.scrollY > top ? 'end' : 'start',
  });
  const places = virtualizer.getVirtualItems();
  const endOf = (index: number) => virtualizer.measurementsCache[index]?.end ?? 0;

  const isNearEnd = (virtualizer.range?.endIndex ?? 0) >= items.length - nearEndRows;
  useEffect(() => {
    if (isNearEnd) onNearEnd();
  }, [isNearEnd, onNearEnd]);

  return (
    <div
      ref={listRef}
      className={styles.days}
      style={{ blockSize: virtualizer.getTotalSize() }}
      // The row that had the focus last stays in the document: a sheet gives the focus back to it, and Tab goes on
      // from it, however far one has scrolled.
      onFocus={({ target }) => {
        const row = target.closest<HTMLElement>('[data-index]');
        const item = row && items[Number(row.dataset['index'])];
        if (item) setFocusedKey(item.key);
      }}
    >
      {placeDays(days, items, places, endOf, top).map((placed) => (
        <DaySection key={placed.day.date} {...context} placed={placed} measure={virtualizer.measureElement} />
      ))}
    </div>
  );
}

/** How far below the top of the page the list begins, in pixels, whatever comes and goes above it. */
function useTop(listRef: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      const list = listRef.current;
      if (list) setTop(Math.round(list.getBoundingClientRect().top + window.scrollY));
    };
    measure();
    // The page is as high as all that is in it.
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [listRef]);
  return top;
}
