import { netOf } from '@nbbang/domain/balance/net';
import { zeroMinor } from '@nbbang/domain/money/minor-units';
import { lastFigures } from '#data/base/figures.ts';
import { useBalances } from '#data/shell/balances.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { useMessages } from '#i18n/locale.tsx';
import { BalanceText } from '#ui/money/balance-text.tsx';
import { WorkingOut } from '#ui/money/working-out.tsx';
import styles from './group-balance.module.css';

export type GroupBalanceProps = {
  /** `hero`: word over the large figure. `inline`: word, then figure. `end`: figure over word. */
  size?: 'hero' | 'inline' | 'end';
};

/** What I get or owe in the group, in words and as a figure. */
export function GroupBalance({ size = 'hero' }: GroupBalanceProps) {
  const { group, ownMemberId } = useGroupContext();
  const m = useMessages();
  const live = useBalances(group.id);
  if (live.status === 'loading') {
    return (
      <span className={styles[size]} role="status" aria-label={m.balance.loading}>
        <span className={styles.bone} />
      </span>
    );
  }
  if (live.status === 'failed') return <span className={styles.failed}>{m.balance.loadFailed}</span>;
  const balances = lastFigures(live.value);
  return (
    <span className={styles[size]}>
      <WorkingOut isBehind={live.value.isBehind} place={size === 'inline' ? 'start' : size}>
        {balances && (
          <BalanceText
            balanceMinor={netOf(balances)[ownMemberId] ?? zeroMinor}
            currency={group.group.currency}
            layout={size}
            words={{ get: m.group.myBalanceGet, owe: m.group.myBalanceOwe, square: m.money.square }}
          />
        )}
      </WorkingOut>
    </span>
  );
}
