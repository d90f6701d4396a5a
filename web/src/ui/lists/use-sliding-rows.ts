import { useLayoutEffect, useRef, type RefObject } from 'react';
import { prefersReducedMotion } from '#ui/styles/reduced-motion.ts';

const slide = { duration: 200, easing: 'cubic-bezier(0.2, 0.7, 0.2, 1)' } as const;

/**
 * Lets the rows of a list slide from their old place to the new one, and lets new rows fade in. `data-row` tells which
 * row is which. Nothing moves for a reader who asked for less motion.
 */
export function useSlidingRows(listRef: RefObject<HTMLElement | null>): void {
  const places = useRef<ReadonlyMap<string, number>>(new Map());

  // After every render: whatever changed, only a row that has moved is animated.
  useLayoutEffect(() => {
    const list = listRef.current;
    if (!list) return;
    const former = places.current;
    const rows = [...list.children].flatMap((row) =>
      row instanceof HTMLElement && row.dataset['row'] !== undefined
        ? [{ row, key: row.dataset['row'], top: row.offsetTop - list.offsetTop }]
        : [],
    );
    places.current = new Map(rows.map(({ key, top }) => [key, top]));
    if (former.size === 0 || prefersReducedMotion()) return;
    for (const { row, key, top } of rows) {
      const before = former.get(key);
      if (before === undefined) row.animate([{ opacity: 0 }, { opacity: 1 }], slide);
      else if (before !== top)
        row.animate([{ translate: `0 ${before - top}px` }, { translate: '0 0' }], slide);
    }
  });
}
