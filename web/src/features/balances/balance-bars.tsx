import type { Member } from '@nbbang/domain/records/group';
import type { Balances } from '#data/shell/balances.ts';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { Icon } from '#ui/controls/icon.tsx';
import { Section } from '#ui/layout/section.tsx';
import { toBalanceRows, toGoneRows, type BalanceRow } from './balance-rows.ts';
import { MemberBar } from './member-bar.tsx';
import type { FigureAddress } from './use-figure-address.ts';
import styles from './balance-bars.module.css';

export type BalanceBarsProps = {
  members: Readonly<Record<string, Member>>;
  balances: Balances;
  currency: string;
  ownMemberId: string;
  hrefOf: FigureAddress['hrefOf'];
};

/** Everybody's balance as a bar from the centre: to get at the right, to give at the left. Opens into figures. */
export function BalanceBars({ members, balances, currency, ownMemberId, hrefOf }: BalanceBarsProps) {
  const m = useMessages();
  const locale = useLocale();
  const rows = toBalanceRows(members, balances, ownMemberId);
  const gone = toGoneRows(members, balances, locale);
  const most = Math.max(1, ...rows.map((row) => Math.abs(row.netMinor)));
  const bars = (some: readonly BalanceRow[]) => (
    <ul className={styles.list}>
      {some.map((row) => (
        <MemberBar
          key={row.id}
          row={row}
          most={most}
          currency={currency}
          isOwn={row.id === ownMemberId}
          hrefOf={(figure) => hrefOf(row.id, figure)}
        />
      ))}
    </ul>
  );
  return (
    <Section title={m.balance.members}>
      {bars(rows)}
      {gone.length > 0 && (
        <details className={styles.gone}>
          <summary className={styles.goneSummary}>
            {m.members.goneCount(gone.length)}
            <span className={styles.chevron}>
              <Icon name="chevron-down" size={18} />
            </span>
          </summary>
          {bars(gone)}
        </details>
      )}
      <p className={styles.explain}>{m.balance.explain}</p>
    </Section>
  );
}
