import { transferParties } from '@nbbang/domain/expense/transfer-parties';
import { formatAmount } from '@nbbang/domain/money/format-amount';
import { toMinorUnits, type MinorUnits } from '@nbbang/domain/money/minor-units';
import { useGroupContext } from '#group/group-context.tsx';
import { personName } from '#group/person-name.ts';
import { useReader } from '#group/reader.ts';
import { usePendingLabel } from '#group/use-pending-label.ts';
import { formatDate } from '#i18n/format.ts';
import type { Messages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { Amount } from '#ui/money/amount.tsx';
import { ListRow } from '#ui/lists/list-row.tsx';
import type { Figure, FigureRow } from './figure-rows.ts';

export type FigureEntryProps = { row: FigureRow; figure: Figure };

/** One entry with what it adds to the figure; leads to the entry itself. */
export function FigureEntry({ row, figure }: FigureEntryProps) {
  const { group } = useGroupContext();
  const reader = useReader();
  const { m, locale, currency, today } = reader;
  const { expense, id, pending } = row.known;
  const parties = transferParties(expense);
  const pendingLabel = usePendingLabel(pending);
  const date = formatDate(expense.date, today, locale);
  const sides =
    figure === 'net' && parties === null
      ? sidesOf(row, m).map(([word, minor]) => `${word}\u00a0${formatAmount(minor, currency, locale)}`)
      : [];
  return (
    <ListRow
      title={
        parties === null
          ? expense.title
          : m.transfer.row(personName(parties.from, reader), personName(parties.to, reader))
      }
      subtitle={[date, ...(sides.length > 0 ? [sides.join(' − ')] : [])].join(' · ')}
      trailing={
        <Amount
          amountMinor={row.amountMinor}
          currency={currency}
          sign={figure === 'net' ? 'always' : 'auto'}
        />
      }
      pendingLabel={pendingLabel}
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
