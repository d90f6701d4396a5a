import type { KnownGroup } from '#data/shell/groups.ts';
import { useMessages } from '#i18n/locale.tsx';
import { Amount } from '#ui/money/amount.tsx';
import { BalanceText } from '#ui/money/balance-text.tsx';
import { WorkingOut } from '#ui/money/working-out.tsx';
import { totalBalances, type CurrencyTotal, type OwnBalance } from './total-balances.ts';
import styles from './home-screen.module.css';

export type GroupBalance = { group: KnownGroup; balance: OwnBalance };

/** The hero: what I get or owe over all groups, once all of it is known. */
export function OwnTotal({ rows }: { rows: readonly GroupBalance[] }) {
  if (rows.some(({ balance }) => balance.status === 'loading')) return <OwnTotalSkeleton />;
  const behind = rows.filter(({ balance }) => balance.isBehind);
  return (
    <WorkingOut isBehind={behind.length > 0} place="total">
      {behind.some(({ balance }) => balance.netMinor === null) ? (
        <OwnTotalSkeleton />
      ) : (
        <Totals rows={rows} />
      )}
    </WorkingOut>
  );
}

function Totals({ rows }: { rows: readonly GroupBalance[] }) {
  const { damaged, home } = useMessages();
  const known = rows.flatMap(({ group, balance }) =>
    balance.netMinor === null ? [] : [{ currency: group.group.currency, netMinor: balance.netMinor }],
  );
  const totals = totalBalances(known);
  const [main, ...others] = totals;
  const beyond = totals.reduce((sum, { leftOut }) => sum + leftOut, 0);
  const untouched = rows.every(({ balance }) => balance.untouched);
  return (
    <div className={styles.total}>
      {main && <MainTotal total={main} square={untouched ? home.untouched : home.totalSquare} />}
      {others.length > 0 && (
        <ul className={styles.others} aria-label={home.otherCurrencies}>
          {others.map(({ currency, netMinor }) => (
            <li key={currency} className={styles.other}>
              <span>{currency}</span>
              <BalanceText balanceMinor={netMinor} currency={currency} />
            </li>
          ))}
        </ul>
      )}
      {beyond > 0 && <p className={styles.partial}>{damaged.totalBeyond(beyond)}</p>}
      {known.length < rows.length && <p className={styles.partial}>{home.partial}</p>}
    </div>
  );
}

function MainTotal({ total, square }: { total: CurrencyTotal; square: string }) {
  const { home, money } = useMessages();
  const { currency, netMinor, getMinor, oweMinor } = total;
  return (
    <>
      <BalanceText
        balanceMinor={netMinor}
        currency={currency}
        layout="hero"
        words={{ get: home.totalGet, owe: home.totalOwe, square }}
      />
      {(getMinor > 0 || oweMinor > 0) && (
        <div className={styles.chips}>
          <p className={styles.get}>
            <span>{money.get}</span>
            <Amount amountMinor={getMinor} currency={currency} tone="get" wordShown />
          </p>
          <p className={styles.owe}>
            <span>{money.owe}</span>
            <Amount amountMinor={oweMinor} currency={currency} tone="owe" wordShown />
          </p>
        </div>
      )}
    </>
  );
}

/** As high as what comes, so that nothing moves. */
export function OwnTotalSkeleton() {
  return (
    <div className={styles.total} aria-hidden="true">
      <div className={styles.word} />
      <div className={styles.figure} />
      <div className={styles.chips}>
        <div className={styles.chip} />
        <div className={styles.chip} />
      </div>
    </div>
  );
}
