import { formatAmountParts } from '@nbbang/domain/money/format-amount';
import { zeroMinor } from '@nbbang/domain/money/minor-units';
import { useLocale } from '#i18n/locale.tsx';
import { useNumberTyping } from '#ui/amount-field/use-number-typing.ts';
import styles from './sample-group.module.css';

export type SampleAmountProps = {
  label: string;
  text: string;
  currency: string;
  /** The id of what says what is wrong. */
  problemId: string | undefined;
  onType: (text: string) => void;
};

/** A small amount that groups its digits as they are typed. */
export function SampleAmount({ label, text, currency, problemId, onType }: SampleAmountProps) {
  const locale = useLocale();
  const { inputProps } = useNumberTyping(text, { kind: 'amount', currency, locale }, onType);
  const { symbol } = formatAmountParts(zeroMinor, currency, locale);

  return (
    <label className={styles.amount}>
      <span aria-hidden="true">{symbol}</span>
      <input
        {...inputProps}
        className={styles.input}
        aria-label={label}
        aria-invalid={problemId !== undefined || undefined}
        aria-describedby={problemId}
        size={Math.max(3, inputProps.value.length)}
        autoComplete="off"
      />
    </label>
  );
}
