import { useId } from 'react';
import type { Member } from '@nbbang/domain/records/group';
import { formatDate } from '#i18n/format.ts';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { Amount } from '#ui/money/amount.tsx';
import { List } from '#ui/layout/list.tsx';
import { VisuallyHidden } from '#ui/controls/visually-hidden.tsx';
import { ExpenseRow } from './expense-row.tsx';
import type { PlacedDay } from './list-layout.ts';
import styles from './expense-list.module.css';

export type DayContext = {
  /** The reader's calendar date. */
  today: string;
  currency: string;
  members: Readonly<Record<string, Member>>;
  ownMemberId: string;
  arrived: ReadonlySet<string>;
  onOpen: (expenseId: string) => void;
};

export type DaySectionProps = DayContext & {
  placed: PlacedDay;
  measure: (element: HTMLElement | null) => void;
};

/** One day under a heading that stays in sight while its rows pass; as high as all of them, shown or not. */
export function DaySection({ placed, measure, today, arrived, ...context }: DaySectionProps) {
  const m = useMessages();
  const locale = useLocale();
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
            <Amount amountMinor={day.spentMinor} currency={context.currency} tone="soft" size="s" />
          </span>
        )}
      </div>
      <List>
        {rows.map((row) => (
          <ExpenseRow
            key={row.entry.id}
            {...context}
            entry={row.entry}
            arriving={arrived.has(row.entry.id)}
            index={row.index}
            gap={row.gap}
            measure={measure}
            nth={row.position + 1}
            count={day.entries.length}
          />
        ))}
      </List>
    </section>
  );
}
