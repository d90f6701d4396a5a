import { useLayoutEffect, useRef } from 'react';
import { exponentOf } from '@nbbang/domain/money/currency';
import { formatAmountParts } from '@nbbang/domain/money/format-amount';
import { zeroMinor } from '@nbbang/domain/money/minor-units';
import { groupDigits } from '@nbbang/domain/money/parse-amount';
import { useLocale } from '#i18n/locale.tsx';
import { caretAfterRegroup } from '#ui/regroup.ts';
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
  const inputRef = useRef<HTMLInputElement>(null);
  const caretRef = useRef<number | null>(null);
  const { symbol } = formatAmountParts(zeroMinor, currency, locale);

  useLayoutEffect(() => {
    if (caretRef.current === null) return;
    inputRef.current?.setSelectionRange(caretRef.current, caretRef.current);
    caretRef.current = null;
  });

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
        onChange={({ target }) => {
          const grouped = groupDigits(target.value, currency, locale);
          caretRef.current = caretAfterRegroup(
            target.value,
            target.selectionStart ?? target.value.length,
            grouped,
            ',',
          );
          onType(grouped);
        }}
      />
    </label>
  );
}
