import { useId } from 'react';
import type { Member } from '@nbbang/domain/records/group';
import { formatDate } from '#i18n/format.ts';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { Amount } from '#ui/amount.tsx';
import { List } from '#ui/list.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import type { ExpenseDay } from './expense-days.ts';
import { ExpenseRow } from './expense-row.tsx';
import styles from './expense-list.module.css';

export type DaySectionProps = {
  day: ExpenseDay;
  /** The reader's calendar date. */
  today: string;
  currency: string;
  members: Readonly<Record<string, Member>>;
  ownMemberId: string;
  arrived: ReadonlySet<string>;
  onOpen: (expenseId: string) => void;
};

/** One day under a heading that stays in sight while its rows pass. */
export function DaySection({ day, today, currency, members, ownMemberId, arrived, onOpen }: DaySectionProps) {
  const m = useMessages();
  const locale = useLocale();
  const id = useId();
  return (
    <section className={styles.day} style={{ '--rows': day.expenses.length }} aria-labelledby={id}>
      <div className={styles.head}>
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
        {day.expenses.map((known) => (
          <ExpenseRow
            key={known.id}
            known={known}
            members={members}
            ownMemberId={ownMemberId}
            arriving={arrived.has(known.id)}
            onOpen={onOpen}
          />
        ))}
      </List>
    </section>
  );
}
