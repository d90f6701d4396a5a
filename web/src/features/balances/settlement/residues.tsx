import { formatAmount } from '@nbbang/domain/money/format-amount';
import type { Member } from '@nbbang/domain/records/group';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import type { SettlementPlan } from './settlement-plan.ts';
import styles from './settlement-steps.module.css';

export type ResiduesProps = {
  plan: SettlementPlan;
  members: Readonly<Record<string, Member>>;
  currency: string;
  ownMemberId: string;
};

/** What rounding leaves in the balances, and in whose: it comes up again the next time. */
export function Residues({ plan, members, currency, ownMemberId }: ResiduesProps) {
  const { settle, common } = useMessages();
  const locale = useLocale();
  if (plan.residues.length === 0) return null;
  return (
    <div className={styles.residues} aria-live="polite">
      <p>{settle.carried(formatAmount(plan.carriedMinor, currency, locale))}</p>
      <ul className={styles.who}>
        {plan.residues.map(({ id, amountMinor }) => (
          <li key={id}>
            {id === ownMemberId ? common.me : (members[id]?.name ?? '?')}{' '}
            {formatAmount(amountMinor, currency, locale, { sign: 'always' })}
          </li>
        ))}
      </ul>
    </div>
  );
}
