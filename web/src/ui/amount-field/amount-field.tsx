import { useId, type ReactNode } from 'react';
import { formatAmountParts } from '@nbbang/domain/money/format-amount';
import { zeroMinor } from '@nbbang/domain/money/minor-units';
import { languages } from '#i18n/languages.ts';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { cx } from '#ui/styles/cx.ts';
import { Icon } from '#ui/controls/icon.tsx';
import { understood } from './understood.ts';
import { useNumberTyping } from './use-number-typing.ts';
import { VisuallyHidden } from '#ui/controls/visually-hidden.tsx';
import styles from './amount-field.module.css';

export type AmountFieldProps = {
  label: string;
  /** What was typed, without the marks that only group: `12000+8500`. Parse it with `parseAmount` to save it. */
  value: string;
  onChange: (typed: string) => void;
  /** ISO 4217. */
  currency: string;
  errorMessage?: string | undefined;
  autoFocus?: boolean;
  name?: string;
  /** A control that lies over the currency symbol: it takes the presses on it and chooses another currency. */
  symbolControl?: ReactNode;
};

const operators = [
  { character: '+', shown: '+', name: 'plus' },
  { character: '-', shown: '–', name: 'minus' },
  { character: '×', shown: '×', name: 'times' },
  { character: '÷', shown: '÷', name: 'divided' },
] as const;

/** The unit of languages that count in ten thousands. A number pad has no letters to type it. */
const tenThousand = { character: '만', shown: '만', name: 'tenThousand' } as const;

/** The large amount at the top of a form. It groups digits while they are typed, and it does sums. */
export function AmountField({
  label,
  value,
  onChange,
  currency,
  errorMessage,
  autoFocus,
  name,
  symbolControl,
}: AmountFieldProps) {
  const locale = useLocale();
  const m = useMessages();
  const id = useId();
  const notation = { kind: 'amount', currency, locale } as const;
  const { inputProps, insert } = useNumberTyping(value, notation, onChange);
  const { value: shown } = inputProps;
  const means = understood(value, notation);
  const { symbol, symbolFirst } = formatAmountParts(zeroMinor, currency, locale);
  const placeholder = '0';
  const keys = languages[locale].countsInTenThousands ? [...operators, tenThousand] : operators;

  const messageId = `${id}-message`;
  return (
    <div className={styles.field}>
      <label
        className={cx(styles.entry, shown.length > 11 && styles.long, shown.length > 18 && styles.longer)}
        htmlFor={id}
      >
        <VisuallyHidden>{label}</VisuallyHidden>
        {symbolFirst && (
          <span className={cx(styles.symbol, styles.before, shown.startsWith('1') && styles.tight)}>
            <span aria-hidden="true">{symbol}</span>
            {symbolControl}
          </span>
        )}
        <span className={styles.sizer}>
          <span className={styles.twin} aria-hidden="true">
            {shown === '' ? placeholder : shown}
          </span>
          <input
            {...inputProps}
            id={id}
            className={styles.input}
            name={name}
            size={1}
            placeholder={placeholder}
            autoComplete="off"
            enterKeyHint="next"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the amount is what a sheet is opened for
            autoFocus={autoFocus}
            aria-label={label}
            aria-invalid={errorMessage ? true : undefined}
            aria-describedby={messageId}
          />
        </span>
        {!symbolFirst && (
          <span className={cx(styles.symbol, styles.after)}>
            <span aria-hidden="true">{symbol}</span>
            {symbolControl}
          </span>
        )}
      </label>
      <p className={styles.beneath} id={messageId} aria-live="polite">
        {errorMessage ? (
          <span className={styles.error}>
            <Icon name="alert" size={18} />
            {errorMessage}
          </span>
        ) : (
          means !== null && `= ${means}`
        )}
      </p>
      <fieldset className={styles.keys} aria-label={m.amount.keys}>
        {keys.map((operator) => (
          <button
            key={operator.character}
            type="button"
            className={styles.key}
            aria-label={m.amount[operator.name]}
            // The field keeps the focus, so that a phone keeps its keypad.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => insert(operator.character)}
          >
            <span>{operator.shown}</span>
          </button>
        ))}
      </fieldset>
    </div>
  );
}
