import { formatAmount } from '@nbbang/domain/money/format-amount';
import { toMinorUnits, type MinorUnits } from '@nbbang/domain/money/minor-units';
import type { Member } from '@nbbang/domain/records/group';
import type { KnownGroup } from '#data/shell/groups.ts';
import { formatDate } from '#i18n/format.ts';
import { useLocale, useMessages, type Messages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { Amount } from '#ui/money/amount.tsx';
import { ListRow } from '#ui/layout/list-row.tsx';
import type { Figure, FigureRow } from './figure-rows.ts';

export type FigureEntryProps = {
  row: FigureRow;
  figure: Figure;
  group: KnownGroup;
  members: Readonly<Record<string, Member>>;
  ownMemberId: string;
  /** The reader's calendar date. */
  today: string;
};

/** One entry with what it adds to the figure; leads to the entry itself. */
export function FigureEntry({ row, figure, group, members, ownMemberId, today }: FigureEntryProps) {
  const m = useMessages();
  const locale = useLocale();
  const { expense, id, pending } = row.known;
  const { currency } = group.group;
  const nameOf = (member: string | undefined) =>
    member === ownMemberId ? m.common.me : (members[member ?? '']?.name ?? '?');
  const isTransfer = expense.kind === 'transfer';
  const date = formatDate(expense.date, today, locale);
  const to = expense.split.mode === 'equal' ? expense.split.participants[0] : undefined;
  const sides =
    figure === 'net' && !isTransfer
      ? sidesOf(row, m).map(([word, minor]) => `${word}\u00a0${formatAmount(minor, currency, locale)}`)
      : [];
  return (
    <ListRow
      title={isTransfer ? m.transfer.row(nameOf(Object.keys(expense.payers)[0]), nameOf(to)) : expense.title}
      subtitle={[date, ...(sides.length > 0 ? [sides.join(' − ')] : [])].join(' · ')}
      trailing={
        <Amount
          amountMinor={row.amountMinor}
          currency={currency}
          sign={figure === 'net' ? 'always' : 'auto'}
        />
      }
      pendingLabel={pending ? m.expense.sending : undefined}
      href={paths.expense(group.id, id)}
    />
  );
}

/** What the row adds to a balance is the first less the second; a side that is 0 is left out. */
function sidesOf(
  { known, paid, share }: FigureRow,
  { balance }: Messages,
): (readonly [string, MinorUnits])[] {
  const minus = (minor: MinorUnits) => toMinorUnits(0 - minor);
  const sides =
    known.expense.kind === 'income'
      ? ([
          [balance.credited, minus(share)],
          [balance.received, minus(paid)],
        ] as const)
      : ([
          [balance.paid, paid],
          [balance.share, share],
        ] as const);
  return sides.filter(([, minor]) => minor !== 0);
}
