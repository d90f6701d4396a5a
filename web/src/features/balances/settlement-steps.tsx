import { useId } from 'react';
import type { KnownGroup } from '#data/groups.ts';
import type { SessionUser } from '#data/session.ts';
import { useMessages } from '#i18n/locale.tsx';
import type { SettlementPlan } from './settlement-plan.ts';
import { TransferStep } from './transfer-step.tsx';
import { useRecordTransfer } from './use-record-transfer.ts';
import styles from './settlement-steps.module.css';

export type SettlementStepsProps = {
  group: KnownGroup;
  user: SessionUser;
  ownMemberId: string;
  plan: SettlementPlan;
};

/** The suggested transfers as sentences, one's own first. */
export function SettlementSteps({ group, user, ownMemberId, plan }: SettlementStepsProps) {
  const m = useMessages();
  const id = useId();
  const record = useRecordTransfer(user.uid, group);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 className={styles.headline} id={id}>
        {m.settle.headline(plan.transfers.length)}
      </h2>
      {plan.fewest && <p className={styles.note}>{m.settle.note}</p>}
      <ol className={styles.steps}>
        {plan.transfers.map((transfer) => (
          <TransferStep
            key={`${transfer.from} ${transfer.to} ${transfer.amountMinor}`}
            transfer={transfer}
            members={group.group.members}
            currency={group.group.currency}
            ownMemberId={ownMemberId}
            onRecord={record}
          />
        ))}
      </ol>
    </section>
  );
}
