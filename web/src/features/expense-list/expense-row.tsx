import { memo } from 'react';
import type { HistoryEntry } from '@nbbang/domain/history/merge-history';
import { formatAmount } from '@nbbang/domain/money/format-amount';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import type { Member } from '@nbbang/domain/records/group';
import { useLocale, useMessages, type Messages } from '#i18n/locale.tsx';
import { Amount } from '#ui/money/amount.tsx';
import { CategoryIcon } from '#ui/controls/category-icon.tsx';
import { ListRow } from '#ui/layout/list-row.tsx';
import { Tile } from '#ui/layout/tile.tsx';
import styles from './expense-list.module.css';

export type ExpenseRowProps = {
  entry: HistoryEntry;
  currency: string;
  members: Readonly<Record<string, Member>>;
  ownMemberId: string;
  arriving: boolean;
  onOpen: (expenseId: string) => void;
  /** Its place in the column (`list-layout.ts`), and how it is measured there. */
  index: number;
  gap: number;
  measure: (element: HTMLElement | null) => void;
  /** The how many-th of its day it is, from 1, and of how many. */
  nth: number;
  count: number;
};

/** An expense or a transfer of the list. Thousands pass by: one that is the same is not rendered again. */
export const ExpenseRow = memo(function ExpenseRow({ entry, ...props }: ExpenseRowProps) {
  const { currency, members, ownMemberId, arriving, onOpen, index, gap, measure, nth, count } = props;
  const m = useMessages();
  const locale = useLocale();
  const { kind, amountMinor, category, title, share } = entry.row;
  const isTransfer = kind === 'transfer';
  const own = isTransfer || !Object.hasOwn(share, ownMemberId) ? undefined : share[ownMemberId];
  const note =
    own === undefined
      ? {}
      : {
          trailingNote: `${m.expense.myShare} ${formatAmount(toMinorUnits(Math.abs(own)), currency, locale)}`,
        };
  const line = { entry, members, ownMemberId, m };
  return (
    <ListRow
      item={{
        ref: measure,
        'data-index': index,
        'aria-posinset': nth,
        'aria-setsize': count,
        style: { marginBlockStart: gap },
      }}
      leading={
        isTransfer || category === null ? (
          <Tile icon={isTransfer ? 'transfer' : 'receipt'} />
        ) : (
          <Tile>
            <CategoryIcon category={category} />
          </Tile>
        )
      }
      title={isTransfer ? <Direction {...line} /> : title}
      subtitle={isTransfer ? transferLine(line) : expenseLine(line)}
      trailing={
        <Amount amountMinor={amountMinor} currency={currency} sign={kind === 'income' ? 'always' : 'auto'} />
      }
      {...note}
      pendingLabel={entry.pending ? m.expense.sending : undefined}
      arriving={arriving}
      onPress={() => onOpen(entry.id)}
    />
  );
});

type Line = {
  entry: HistoryEntry;
  members: Readonly<Record<string, Member>>;
  ownMemberId: string;
  m: Messages;
};

function nameOf(id: string | undefined, { members, ownMemberId, m }: Line): string {
  return id === ownMemberId ? m.common.me : (members[id ?? '']?.name ?? '?');
}

/** 민수 → 지영. */
function Direction(line: Line) {
  const { paid, share } = line.entry.row;
  return (
    <span className={styles.direction}>
      {nameOf(Object.keys(paid)[0], line)} <span>→</span> {nameOf(Object.keys(share)[0], line)}
    </span>
  );
}

function transferLine({ entry, m }: Line): string {
  return entry.row.receivedAt === null ? m.receipt.waiting : m.list.received;
}

function expenseLine(line: Line): string {
  const { kind, paid: paidBy, share } = line.entry.row;
  const payers = Object.keys(paidBy);
  const { expense, expenseForm } = line.m;
  const isMine = Object.hasOwn(paidBy, line.ownMemberId);
  const name = nameOf(isMine ? line.ownMemberId : payers[0], line);
  const paid = isMine ? expense.paidByMe : expense.paidBy(name);
  const got = isMine ? expenseForm.gotByMe : expenseForm.gotBy(name);
  const alone = kind === 'income' ? got : paid;
  const together = kind === 'income' ? expenseForm.gotByMany : expenseForm.paidByMany;
  const who = payers.length > 1 ? together(name, payers.length - 1) : alone;
  return expense.line(who, Object.keys(share).length);
}
