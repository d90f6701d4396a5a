import type { ReactNode } from 'react';
import { netOf } from '@nbbang/domain/balance/net';
import { formatAmount } from '@nbbang/domain/money/format-amount';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import { useBalances } from '#data/shell/balances.ts';
import type { KnownGroup } from '#data/shell/groups.ts';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { Button } from '#ui/controls/button.tsx';
import type { ShownMember } from './members-panel.tsx';
import styles from './members-panel.module.css';

type LeavingProps = { group: KnownGroup; who: ShownMember; isOwn: boolean };

export type BalanceOnLeavingProps = LeavingProps & {
  /** What else is to be known, after the balance. */
  children: ReactNode;
  /** The way to settle first leads out of the dialog. */
  onLeaveDialog: () => void;
};

/** Said first when somebody is to go: what happens to their balance; and that it can be settled before. */
export function BalanceOnLeaving({ children, onLeaveDialog, ...leaving }: BalanceOnLeavingProps) {
  const { group: words } = useMessages();
  const { group, who } = leaving;
  const balances = useBalances(group.id);
  const netMinor = balances.status === 'ready' ? (netOf(balances.value)[who.id] ?? 0) : balances.status;
  const isOpen = typeof netMinor === 'number' && netMinor !== 0;
  return (
    <div className={styles.leaving}>
      <Said {...leaving} netMinor={netMinor} />
      {children}
      {isOpen && (
        <Button size="s" tone="quiet" href={paths.balances(group.id)} onPress={onLeaveDialog}>
          {words.settleFirst}
        </Button>
      )}
    </div>
  );
}

/** `netMinor`: or why it is not known. */
function Said({ group, who, isOwn, netMinor }: LeavingProps & { netMinor: number | 'loading' | 'failed' }) {
  const { members } = useMessages();
  const locale = useLocale();
  if (netMinor === 'loading') return <p role="status">{members.balanceLoading}</p>;
  if (netMinor === 'failed') return <p>{members.balanceUnknown}</p>;
  if (netMinor === 0) return <p>{members.balanceSquare}</p>;
  const amount = formatAmount(toMinorUnits(Math.abs(netMinor)), group.group.currency, locale);
  const { name } = who.member;
  const own = netMinor > 0 ? members.leaveWithGet(amount) : members.leaveWithOwe(amount);
  const theirs = netMinor > 0 ? members.removeWithGet(name, amount) : members.removeWithOwe(name, amount);
  return (
    <>
      <p className={styles.leavingBalance}>{isOwn ? own : theirs}</p>
      <p>{isOwn ? members.leaveKeeps : members.removeKeeps}</p>
    </>
  );
}
