import { formatDate, formatFullDate, formatWeekday } from '#i18n/format.ts';
import type { Locale } from '#i18n/languages.ts';
import { useLocale } from '#i18n/locale.tsx';
import { cx } from '#ui/styles/cx.ts';
import { Field, type FieldProps } from './field.tsx';
import { Icon } from '#ui/controls/icon.tsx';
import styles from './date-field.module.css';

export type DateFieldProps = FieldProps & {
  /** A calendar date, `YYYY-MM-DD`; '' is none, where there is an `emptyText`. */
  value: string;
  onChange: (value: string) => void;
  /** The reader's calendar date, `YYYY-MM-DD`: what 오늘 and 어제 are measured by. */
  today: string;
  min?: string;
  max?: string;
  name?: string;
  /** Shown while there is no date; without it a date is always there. Such a field is short and shows no weekday. */
  emptyText?: string;
};

export function DateField({
  label,
  description,
  errorMessage,
  layout = 'stacked',
  value,
  onChange,
  today,
  emptyText,
  ...rest
}: DateFieldProps) {
  const locale = useLocale();
  const said = value === '' ? (emptyText ?? '') : formatDate(value, today, locale);
  const more = emptyText === undefined ? moreOf(value, said, locale) : null;
  return (
    <Field label={label} description={description} errorMessage={errorMessage} layout={layout}>
      {(control) => (
        <div className={cx(styles.shell, layout === 'row' && styles.row)}>
          <input
            {...rest}
            {...control}
            className={cx(control.className, styles.input)}
            type="date"
            value={value}
            onChange={(event) => {
              // An emptied or half-typed date reads as ''.
              if (event.target.value !== '' || emptyText !== undefined) onChange(event.target.value);
            }}
          />
          <span className={styles.words} aria-hidden="true">
            <span className={cx(styles.said, value === '' && styles.empty)}>{said}</span>
            <span className={styles.exact}>
              {more}
              <Icon name="calendar" size={18} />
            </span>
          </span>
        </div>
      )}
    </Field>
  );
}

/** 오늘 is followed by its date, a date by its weekday. */
function moreOf(date: string, said: string, locale: Locale): string {
  return /\d/.test(said) ? formatWeekday(date, locale) : formatFullDate(date, locale);
}
