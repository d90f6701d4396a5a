import { useId, useRef } from 'react';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import { formatAmount } from '@nbbang/domain/money/format-amount';
import type { TransferStep as Step } from '@nbbang/domain/settlement/suggest-rounded-transfers';
import { useGroupContext } from '#group/group-context.tsx';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { useSlidingRows } from '#ui/lists/use-sliding-rows.ts';
import { ContainedRow } from '#ui/failures/contained-row.tsx';
import { Residues } from './residues.tsx';
import { RoundingChoice } from './rounding-choice.tsx';
import type { SettlementPlan } from './settlement-plan.ts';
import { TransferStep } from './transfer-step.tsx';
import { useRecordTransfer } from './use-record-transfer.ts';
import styles from './settlement-steps.module.css';

export type SettlementStepsProps = {
  plan: SettlementPlan;
  /** What the transfers are rounded to, in minor units. */
  step: Step;
  onStep: (step: Step) => void;
  /** The balances are being worked out: nothing is recorded by them. */
  isBehind: boolean;
};

/** The suggested transfers as sentences, one's own first; what rounding leaves; and what to round to. */
export function SettlementSteps({ plan, step, onStep, isBehind }: SettlementStepsProps) {
  const { currency } = useGroupContext().group.group;
  const { settle } = useMessages();
  const locale = useLocale();
  const id = useId();
  const listRef = useRef<HTMLOListElement>(null);
  const record = useRecordTransfer(isBehind);
  useSlidingRows(listRef);
  const count = plan.transfers.length;
  const unit = formatAmount(toMinorUnits(step), currency, locale);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 className={styles.headline} id={id}>
        {count > 0 ? settle.headline(count) : settle.squareTo(unit)}
      </h2>
      {count > 0 && (
        <p className={styles.note}>
          {plan.together && `${settle.together} `}
          {plan.fewest && settle.note}
        </p>
      )}
      <Residues plan={plan} />
      <ol className={styles.steps} ref={listRef}>
        {plan.transfers.map((transfer) => (
          <ContainedRow key={`${transfer.from} ${transfer.to}`}>
            <TransferStep transfer={transfer} onRecord={record} />
          </ContainedRow>
        ))}
      </ol>
      <RoundingChoice step={step} transfers={plan.transfers} onStep={onStep} />
    </section>
  );
}
