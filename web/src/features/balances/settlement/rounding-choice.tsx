import { formatAmount } from '@nbbang/domain/money/format-amount';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import { transferSteps, type TransferStep } from '@nbbang/domain/settlement/suggest-rounded-transfers';
import { useGroupContext } from '#group/group-context.tsx';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { Segmented } from '#ui/fields/segmented.tsx';
import { roundingSteps } from './rounding-steps.ts';
import type { PlannedTransfer } from './settlement-plan.ts';
import styles from './settlement-steps.module.css';

export type RoundingChoiceProps = {
  step: TransferStep;
  transfers: readonly PlannedTransfer[];
  onStep: (step: TransferStep) => void;
};

/** What to round the transfers to. Not there as long as it would change nothing. */
export function RoundingChoice({ step, transfers, onStep }: RoundingChoiceProps) {
  const { currency } = useGroupContext().group.group;
  const { settle } = useMessages();
  const locale = useLocale();
  const steps = roundingSteps(currency);
  const largest = Math.max(1, ...steps);
  if (step === 1 && transfers.every(({ amountMinor }) => amountMinor % largest === 0)) return null;
  return (
    <div className={styles.rounding}>
      <p className={styles.roundingTitle}>{settle.round}</p>
      <Segmented
        label={settle.round}
        value={String(step)}
        onChange={(value) => onStep(transferSteps.find((one) => String(one) === value) ?? 1)}
        options={[
          { value: '1', label: settle.roundNone },
          ...steps.map((one) => ({
            value: String(one),
            label: formatAmount(toMinorUnits(one), currency, locale),
          })),
        ]}
      />
    </div>
  );
}
