import type { ReactNode } from 'react';
import { netOf } from '@nbbang/domain/balance/net';
import type { FoundMember } from '@nbbang/domain/group/members';
import { isOwnMember } from '@nbbang/domain/group/own-member';
import { formatAmount } from '@nbbang/domain/money/format-amount';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import { lastFigures } from '#data/base/figures.ts';
import { useBalances } from '#data/shell/balances.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { Button } from '#ui/controls/button.tsx';
import { WorkingOut } from '#ui/money/working-out.tsx';
import styles from './members-panel.module.css';

export type BalanceOnLeavingProps = {
  who: FoundMember;
  /** What else is to be known, after the balance. */
  children: ReactNode;
  /** The way to settle first leads out of the dialog. */
  onLeaveDialog: () => void;
};

/** Said first when somebody is to go: what happens to their balance; and that it can be settled before. */
export function BalanceOnLeaving({ who, children, onLeaveDialog }: BalanceOnLeavingProps) {
  const { group } = useGroupContext();
  const { group: words } = useMessages();
  const balances = useBalances(group.id);
  const isBehind = balances.status === 'ready' && balances.value.isBehind;
  const last = balances.status === 'ready' ? lastFigures(balances.value) : null;
  const netMinor = balances.status === 'ready' ? last && (netOf(last)[who.memberId] ?? 0) : balances.status;
  const isOpen = typeof netMinor === 'number' && netMinor !== 0;
  return (
    <div className={styles.leaving}>
      <WorkingOut isBehind={isBehind} place="text">
        {netMinor !== null && <Said who={who} netMinor={netMinor} />}
      </WorkingOut>
      {children}
      {isOpen && (
        <Button size="s" tone="quiet" href={paths.balances(group.id)} onPress={onLeaveDialog}>
          {words.settleFirst}
        </Button>
      )}
    </div>
  );
}

type SaidProps = {
  who: FoundMember;
  /** Or why it is not known. */
  netMinor: number | 'loading' | 'failed';
};

function Said({ who, netMinor }: SaidProps) {
  const { group, ownMemberId } = useGroupContext();
  const { members } = useMessages();
  const locale = useLocale();
  if (netMinor === 'loading') return <p role="status">{members.balanceLoading}</p>;
  if (netMinor === 'failed') return <p>{members.balanceUnknown}</p>;
  if (netMinor === 0) return <p>{members.balanceSquare}</p>;
  const amount = formatAmount(toMinorUnits(Math.abs(netMinor)), group.group.currency, locale);
  const { name } = who;
  const isOwn = isOwnMember(who.memberId, ownMemberId);
  const own = netMinor > 0 ? members.leaveWithGet(amount) : members.leaveWithOwe(amount);
  const theirs = netMinor > 0 ? members.removeWithGet(name, amount) : members.removeWithOwe(name, amount);
  return (
    <>
      <p className={styles.leavingBalance}>{isOwn ? own : theirs}</p>
      <p>{isOwn ? members.leaveKeeps : members.removeKeeps}</p>
    </>
  );
}
