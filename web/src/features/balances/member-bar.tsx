import { useMessages } from '#i18n/locale.tsx';
import { Amount } from '#ui/money/amount.tsx';
import { Avatar } from '#ui/people/avatar.tsx';
import { Icon } from '#ui/controls/icon.tsx';
import { BalanceFigures } from './balance-figures.tsx';
import type { BalanceRow } from './balance-rows.ts';
import type { Figure } from './figure-rows.ts';
import styles from './balance-bars.module.css';

export type MemberBarProps = {
  row: BalanceRow;
  /** The largest balance of all, in minor units: as long as the bar can be. */
  most: number;
  currency: string;
  isOwn: boolean;
  hrefOf: (figure: Figure) => string;
};

export function MemberBar({ row, most, currency, isOwn, hrefOf }: MemberBarProps) {
  const m = useMessages();
  return (
    <li className={styles.item}>
      <details className={styles.details}>
        <summary className={styles.summary}>
          <Avatar id={row.id} name={row.name} size={36} muted={row.departed} />
          <span className={styles.name}>
            {isOwn ? m.common.me : row.name}
            {row.departed && <span className={styles.departed}> {m.members.departed}</span>}
          </span>
          <Standing row={row} currency={currency} isOwn={isOwn} />
          <span className={styles.chevron}>
            <Icon name="chevron-down" size={18} />
          </span>
          <Bar netMinor={row.netMinor} most={most} />
        </summary>
        <BalanceFigures row={row} currency={currency} hrefOf={hrefOf} />
      </details>
    </li>
  );
}

function Standing({ row, currency, isOwn }: { row: BalanceRow; currency: string; isOwn: boolean }) {
  const { money, balance } = useMessages();
  if (row.netMinor === 0) return <span className={styles.square}>{balance.settled}</span>;
  const tone = row.netMinor > 0 ? 'get' : 'owe';
  return (
    <span className={styles.standing}>
      <span className={styles.word}>{isOwn ? money[tone] : balance[tone]}</span>
      <Amount amountMinor={row.netMinor} currency={currency} tone={tone} sign="always" wordShown />
    </span>
  );
}

function Bar({ netMinor, most }: { netMinor: number; most: number }) {
  const part = Math.abs(netMinor) / most;
  return (
    <span className={styles.bar} aria-hidden="true">
      <span
        className={netMinor < 0 ? styles.owe : styles.get}
        style={{ '--part': netMinor === 0 ? 0 : Math.max(part, 0.02) }}
      />
    </span>
  );
}
