import { useMessages } from '#i18n/locale.tsx';
import { BalanceText } from '#ui/money/balance-text.tsx';
import type { OwnBalance } from './total-balances.ts';
import styles from './home-screen.module.css';

export type GroupBalanceTextProps = { balance: OwnBalance; currency: string; layout: 'inline' | 'end' };

/** My balance in a group, in words; a placeholder until it is known. */
export function GroupBalanceText({ balance, currency, layout }: GroupBalanceTextProps) {
  const { common, home, money } = useMessages();
  if (balance.status === 'loading') {
    return <span className={styles.waiting} role="img" aria-label={common.loading} />;
  }
  if (balance.netMinor === null) return <span className={styles.unknown}>{home.balanceUnknown}</span>;
  const square = balance.untouched ? home.untouched : money.square;
  return (
    <BalanceText
      balanceMinor={balance.netMinor}
      currency={currency}
      layout={layout}
      words={{ get: money.get, owe: money.owe, square }}
    />
  );
}
