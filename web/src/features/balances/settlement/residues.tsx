import { formatAmount } from '@nbbang/domain/money/format-amount';
import { personName } from '#group/person-name.ts';
import { useReader } from '#group/reader.ts';
import type { SettlementPlan } from './settlement-plan.ts';
import styles from './settlement-steps.module.css';

/** What rounding leaves in the balances, and in whose: it comes up again the next time. */
export function Residues({ plan }: { plan: SettlementPlan }) {
  const reader = useReader();
  const { m, currency, locale } = reader;
  if (plan.residues.length === 0) return null;
  return (
    <div className={styles.residues} aria-live="polite">
      <p>{m.settle.carried(formatAmount(plan.carriedMinor, currency, locale))}</p>
      <ul className={styles.who}>
        {plan.residues.map(({ memberId, amountMinor }) => (
          <li key={memberId}>
            {personName(memberId, reader)} {formatAmount(amountMinor, currency, locale, { sign: 'always' })}
          </li>
        ))}
      </ul>
    </div>
  );
}
