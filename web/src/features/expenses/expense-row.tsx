import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { sharesOf } from '@nbbang/domain/expense/shares';
import { formatAmount } from '@nbbang/domain/money/format-amount';
import type { Member } from '@nbbang/domain/records/group';
import { useLocale, useMessages, type Messages } from '#i18n/locale.tsx';
import { Amount } from '#ui/amount.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { Tile } from '#ui/tile.tsx';
import { membersOf } from './members-of.ts';
import styles from './expense-list.module.css';

export type ExpenseRowProps = {
  known: KnownExpense;
  members: Readonly<Record<string, Member>>;
  ownMemberId: string;
  arriving: boolean;
  onOpen: (expenseId: string) => void;
};

/** An expense or a transfer of the list. */
export function ExpenseRow({ known, members, ownMemberId, arriving, onOpen }: ExpenseRowProps) {
  const m = useMessages();
  const locale = useLocale();
  const { kind, amountMinor, currency, split, title } = known.expense;
  const isTransfer = kind === 'transfer';
  const own = isTransfer ? undefined : sharesOf(known.id, amountMinor, split)[ownMemberId];
  const note =
    own === undefined ? {} : { trailingNote: `${m.expense.myShare} ${formatAmount(own, currency, locale)}` };
  const line = { known, members, ownMemberId, m };
  return (
    <ListRow
      leading={<Tile icon={isTransfer ? 'transfer' : 'receipt'} />}
      title={isTransfer ? <Direction {...line} /> : title}
      subtitle={isTransfer ? transferLine(line) : expenseLine(line)}
      trailing={
        <Amount amountMinor={amountMinor} currency={currency} sign={kind === 'income' ? 'always' : 'auto'} />
      }
      {...note}
      pendingLabel={known.pending ? m.expense.sending : undefined}
      arriving={arriving}
      onPress={() => onOpen(known.id)}
    />
  );
}

type Line = {
  known: KnownExpense;
  members: Readonly<Record<string, Member>>;
  ownMemberId: string;
  m: Messages;
};

function partiesOf({ known, members, ownMemberId, m }: Line) {
  const [from = ''] = Object.keys(known.expense.payers);
  const [to = ''] = membersOf(known.expense.split);
  const nameOf = (id: string) => (id === ownMemberId ? m.common.me : (members[id]?.name ?? '?'));
  return { from, to, fromName: nameOf(from), toName: nameOf(to) };
}

/** 민수 → 지영. */
function Direction(line: Line) {
  const { fromName, toName } = partiesOf(line);
  return (
    <span className={styles.direction}>
      {fromName} <span>→</span> {toName}
    </span>
  );
}

function transferLine(line: Line): string {
  const { from, to } = partiesOf(line);
  if (from === line.ownMemberId) return line.m.transfer.sentByMe;
  return to === line.ownMemberId ? line.m.transfer.receivedByMe : line.m.transfer.title;
}

function expenseLine(line: Line): string {
  const { kind, payers, split } = line.known.expense;
  const { from, fromName } = partiesOf(line);
  const { expense, common, expenseForm } = line.m;
  const shown = from === line.ownMemberId ? common.me : fromName;
  const several = Object.keys(payers).length;
  const paid = from === line.ownMemberId ? expense.paidByMe : expense.paidBy(fromName);
  const got = from === line.ownMemberId ? expenseForm.gotByMe : expenseForm.gotBy(fromName);
  const alone = kind === 'income' ? got : paid;
  const together = kind === 'income' ? expenseForm.gotByMany : expenseForm.paidByMany;
  return expense.line(several > 1 ? together(shown, several - 1) : alone, membersOf(split).length);
}
