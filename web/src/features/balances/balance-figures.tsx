import { Link } from 'wouter';
import { toMinorUnits, type MinorUnits } from '@nbbang/domain/money/minor-units';
import { useGroupContext } from '#group/group-context.tsx';
import { useMessages } from '#i18n/locale.tsx';
import { Amount } from '#ui/money/amount.tsx';
import { cx } from '#ui/styles/cx.ts';
import { Icon } from '#ui/controls/icon.tsx';
import type { BalanceRow } from './balance-rows.ts';
import type { Figure } from './figure-rows.ts';
import { openedHere } from './use-figure-address.ts';
import styles from './balance-figures.module.css';

export type BalanceFiguresProps = {
  row: BalanceRow;
  hrefOf: (figure: Figure) => string;
};

/** What a balance is made of, as on a receipt: paid − share + sent − received. Each opens its list. */
export function BalanceFigures({ row, hrefOf }: BalanceFiguresProps) {
  const { currency } = useGroupContext().group.group;
  const m = useMessages();
  const { paid, share, sent, received } = row.totals;
  const minus = (amountMinor: MinorUnits) => toMinorUnits(0 - amountMinor);
  const lines: readonly { figure: Figure; word: string; amountMinor: MinorUnits }[] = [
    { figure: 'paid', word: m.balance.paid, amountMinor: paid },
    { figure: 'share', word: m.balance.share, amountMinor: minus(share) },
    { figure: 'sent', word: m.balance.sent, amountMinor: sent },
    { figure: 'received', word: m.balance.received, amountMinor: minus(received) },
    { figure: 'net', word: m.balance.madeOf, amountMinor: row.netMinor },
  ];
  const isShown = ({ figure, amountMinor }: (typeof lines)[number]) =>
    amountMinor !== 0 || (figure !== 'sent' && figure !== 'received');
  return (
    <ul className={styles.figures}>
      {lines.filter(isShown).map(({ figure, word, amountMinor }) => (
        <li key={figure}>
          <Link
            href={hrefOf(figure)}
            state={openedHere}
            className={cx(styles.figure, figure === 'net' && styles.net)}
          >
            <span className={styles.word}>{word}</span>
            <Amount amountMinor={amountMinor} currency={currency} size="s" sign="always" />
            <span className={styles.chevron}>
              <Icon name="chevron-right" size={16} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
