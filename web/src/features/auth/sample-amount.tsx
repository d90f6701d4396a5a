import { exponentOf } from '@nbbang/domain/money/currency';
import { formatAmountParts } from '@nbbang/domain/money/format-amount';
import { zeroMinor } from '@nbbang/domain/money/minor-units';
import { useLocale } from '#i18n/locale.tsx';
import { useAmountTyping } from '#ui/amount-field/use-amount-typing.ts';
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
  const { inputRef, onChange } = useAmountTyping(text, currency, onType);
  const { symbol } = formatAmountParts(zeroMinor, currency, locale);

  return (
    <label className={styles.amount}>
      <span aria-hidden="true">{symbol}</span>
      <input
        ref={inputRef}
        className={styles.input}
        aria-label={label}
        aria-invalid={problemId !== undefined || undefined}
        aria-describedby={problemId}
        value={text}
        size={Math.max(3, text.length)}
        inputMode={exponentOf(currency) === 0 ? 'numeric' : 'decimal'}
        autoComplete="off"
        onChange={onChange}
      />
    </label>
  );
}
