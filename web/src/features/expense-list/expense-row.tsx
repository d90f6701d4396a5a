import { memo } from 'react';
import type { HistoryEntry } from '@nbbang/domain/history/merge-history';
import { isOwnMember, ownFirst } from '@nbbang/domain/group/own-member';
import { ownValue } from '@nbbang/domain/group/own-value';
import { formatAmount } from '@nbbang/domain/money/format-amount';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import { useGroupContext } from '#group/group-context.tsx';
import { personName, type Names } from '#group/person-name.ts';
import { useNames } from '#group/reader.ts';
import { usePendingLabel } from '#group/use-pending-label.ts';
import { useLocale } from '#i18n/locale.tsx';
import { Amount } from '#ui/money/amount.tsx';
import { CategoryIcon } from '#ui/controls/category-icon.tsx';
import { ListRow } from '#ui/lists/list-row.tsx';
import { Tile } from '#ui/layout/tile.tsx';
import styles from './expense-list.module.css';

export type ExpenseRowProps = {
  entry: HistoryEntry;
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
  const { arriving, onOpen, index, gap, measure, nth, count } = props;
  const { group, ownMemberId } = useGroupContext();
  const names = useNames();
  const { m } = names;
  const { currency } = group.group;
  const locale = useLocale();
  const { kind, amountMinor, category, title, share } = entry.row;
  const isTransfer = kind === 'transfer';
  const own = isTransfer ? undefined : ownValue(share, ownMemberId);
  const note =
    own === undefined
      ? {}
      : {
          trailingNote: `${m.expense.myShare} ${formatAmount(toMinorUnits(Math.abs(own)), currency, locale)}`,
        };
  const line = { entry, names };
  const pendingLabel = usePendingLabel(entry.pending);
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
      pendingLabel={pendingLabel}
      arriving={arriving}
      onPress={() => onOpen(entry.id)}
    />
  );
});

type Line = { entry: HistoryEntry; names: Names };

/** 민수 → 지영. */
function Direction({ entry, names }: Line) {
  const { paid, share } = entry.row;
  return (
    <span className={styles.direction}>
      {personName(Object.keys(paid)[0], names)} <span>→</span> {personName(Object.keys(share)[0], names)}
    </span>
  );
}

function transferLine({ entry, names: { m } }: Line): string {
  return entry.row.receivedAt === null ? m.receipt.waiting : m.list.received;
}

function expenseLine({ entry, names }: Line): string {
  const { kind, paid: paidBy, share } = entry.row;
  const payers = Object.keys(paidBy).sort((a, b) => ownFirst(a, b, names.ownMemberId));
  const { expense, expenseForm } = names.m;
  const isMine = isOwnMember(payers[0], names.ownMemberId);
  const name = personName(payers[0], names);
  const paid = isMine ? expense.paidByMe : expense.paidBy(name);
  const got = isMine ? expenseForm.gotByMe : expenseForm.gotBy(name);
  const alone = kind === 'income' ? got : paid;
  const together = kind === 'income' ? expenseForm.gotByMany : expenseForm.paidByMany;
  const who = payers.length > 1 ? together(name, payers.length - 1) : alone;
  return expense.line(who, Object.keys(share).length);
}
