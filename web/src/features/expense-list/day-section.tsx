import { useId } from 'react';
import { useReader } from '#group/reader.ts';
import { formatDate } from '#i18n/format.ts';
import { Amount } from '#ui/money/amount.tsx';
import { List } from '#ui/lists/list.tsx';
import { VisuallyHidden } from '#ui/controls/visually-hidden.tsx';
import { ContainedRow } from '#ui/failures/contained-row.tsx';
import { ExpenseRow } from './expense-row.tsx';
import type { PlacedDay } from './list-layout.ts';
import styles from './expense-list.module.css';

export type DayContext = {
  arrived: ReadonlySet<string>;
  onOpen: (expenseId: string) => void;
};

export type DaySectionProps = DayContext & {
  placed: PlacedDay;
  measure: (element: HTMLElement | null) => void;
};

/** One day under a heading that stays in sight while its rows pass; as high as all of them, shown or not. */
export function DaySection({ placed, measure, arrived, onOpen }: DaySectionProps) {
  const { m, locale, today, currency } = useReader();
  const id = useId();
  const { day, headIndex, gap, rows, gapAfter } = placed;
  return (
    <section
      className={styles.day}
      style={{ marginBlockStart: gap, paddingBlockEnd: gapAfter }}
      aria-labelledby={id}
    >
      <div ref={measure} data-index={headIndex} className={styles.head}>
        <h2 className={styles.date} id={id}>
          <time dateTime={day.date}>{formatDate(day.date, today, locale)}</time>
        </h2>
        {day.spentMinor !== null && (
          <span>
            <VisuallyHidden>{m.expense.dayTotal} </VisuallyHidden>
            <Amount amountMinor={day.spentMinor} currency={currency} tone="soft" size="s" />
          </span>
        )}
      </div>
      <List>
        {rows.map((row) => (
          <ContainedRow key={row.entry.id}>
            <ExpenseRow
              onOpen={onOpen}
              entry={row.entry}
              arriving={arrived.has(row.entry.id)}
              index={row.index}
              gap={row.gap}
              measure={measure}
              nth={row.position + 1}
              count={day.entries.length}
            />
          </ContainedRow>
        ))}
      </List>
    </section>
  );
}
