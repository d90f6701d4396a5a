import type { Balances } from '#data/shell/balances.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { Fold } from '#ui/lists/fold.tsx';
import { Section } from '#ui/layout/section.tsx';
import { ContainedRow } from '#ui/failures/contained-row.tsx';
import { toBalanceRows, toGoneRows, type BalanceRow } from './balance-rows.ts';
import { MemberBar } from './member-bar.tsx';
import type { FigureAddress } from './use-figure-address.ts';
import styles from './balance-bars.module.css';

export type BalanceBarsProps = {
  balances: Balances;
  hrefOf: FigureAddress['hrefOf'];
};

/** Everybody's balance as a bar from the centre: to get at the right, to give at the left. Opens into figures. */
export function BalanceBars({ balances, hrefOf }: BalanceBarsProps) {
  const { group, ownMemberId } = useGroupContext();
  const m = useMessages();
  const locale = useLocale();
  const { members } = group.group;
  const rows = toBalanceRows(members, balances, ownMemberId);
  const gone = toGoneRows(members, balances, locale);
  const most = Math.max(1, ...rows.map((row) => Math.abs(row.netMinor)));
  const bars = (some: readonly BalanceRow[]) => (
    <ul className={styles.list}>
      {some.map((row) => (
        <ContainedRow key={row.memberId}>
          <MemberBar row={row} most={most} hrefOf={(figure) => hrefOf(row.memberId, figure)} />
        </ContainedRow>
      ))}
    </ul>
  );
  return (
    <Section title={m.balance.members}>
      {bars(rows)}
      {gone.length > 0 && <Fold title={m.members.goneCount(gone.length)}>{bars(gone)}</Fold>}
      <p className={styles.explain}>{m.balance.explain}</p>
    </Section>
  );
}
