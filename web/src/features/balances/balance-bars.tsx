import { useMessages } from '#i18n/locale.tsx';
import { Amount } from '#ui/amount.tsx';
import { Avatar } from '#ui/avatar.tsx';
import { Icon } from '#ui/icon.tsx';
import { Section } from '#ui/section.tsx';
import { BalanceFigures } from './balance-figures.tsx';
import type { BalanceRow } from './balance-rows.ts';
import styles from './balance-bars.module.css';

export type BalanceBarsProps = {
  rows: readonly BalanceRow[];
  currency: string;
  ownMemberId: string;
};

/** Everybody's balance as a bar from the centre: to get at the right, to give at the left. Opens into figures. */
export function BalanceBars({ rows, currency, ownMemberId }: BalanceBarsProps) {
  const m = useMessages();
  const most = Math.max(1, ...rows.map((row) => Math.abs(row.netMinor)));
  return (
    <Section title={m.balance.members}>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.id} className={styles.item}>
            <details className={styles.details}>
              <summary className={styles.summary}>
                <Avatar id={row.id} name={row.name} size={36} muted={row.departed} />
                <span className={styles.name}>
                  {row.id === ownMemberId ? m.common.me : row.name}
                  {row.departed && <span className={styles.departed}> {m.members.departed}</span>}
                </span>
                <Standing row={row} currency={currency} isOwn={row.id === ownMemberId} />
                <span className={styles.chevron}>
                  <Icon name="chevron-down" size={18} />
                </span>
                <Bar netMinor={row.netMinor} most={most} />
              </summary>
              <BalanceFigures row={row} currency={currency} />
            </details>
          </li>
        ))}
      </ul>
      <p className={styles.explain}>{m.balance.explain}</p>
    </Section>
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
