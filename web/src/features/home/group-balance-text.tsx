import { useMessages } from '#i18n/locale.tsx';
import { BalanceText } from '#ui/money/balance-text.tsx';
import { WorkingOut } from '#ui/money/working-out.tsx';
import type { OwnBalance } from './total-balances.ts';
import styles from './home-screen.module.css';

export type GroupBalanceTextProps = { balance: OwnBalance; currency: string; layout: 'inline' | 'end' };

/** My balance in a group, in words; a placeholder until it is known. */
export function GroupBalanceText({ balance, currency, layout }: GroupBalanceTextProps) {
  const { common, home, money } = useMessages();
  if (balance.status === 'loading') {
    return <span className={styles.waiting} role="img" aria-label={common.loading} />;
  }
  const { isBehind, netMinor, untouched } = balance;
  if (netMinor === null && !isBehind) return <span className={styles.unknown}>{home.balanceUnknown}</span>;
  const square = untouched ? home.untouched : money.square;
  return (
    <WorkingOut isBehind={isBehind} place={layout === 'end' ? 'end' : 'start'}>
      {netMinor !== null && (
        <BalanceText
          balanceMinor={netMinor}
          currency={currency}
          layout={layout}
          words={{ get: money.get, owe: money.owe, square }}
        />
      )}
    </WorkingOut>
  );
}
