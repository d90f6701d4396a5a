import { formatDate, formatFullDate, formatWeekday } from '#i18n/format.ts';
import { useLocale } from '#i18n/locale.tsx';
import { cx } from './cx.ts';
import { Field, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import styles from './date-field.module.css';

export type DateFieldProps = FieldProps & {
  /** A calendar date, `YYYY-MM-DD`. */
  value: string;
  onChange: (value: string) => void;
  /** The reader's calendar date, `YYYY-MM-DD`: what 오늘 and 어제 are measured by. */
  today: string;
  min?: string;
  max?: string;
  name?: string;
};

export function DateField({
  label,
  description,
  errorMessage,
  layout = 'stacked',
  value,
  onChange,
  today,
  ...rest
}: DateFieldProps) {
  const locale = useLocale();
  const said = formatDate(value, today, locale);
  // 오늘 is followed by its date, a date by its weekday.
  const more = /\d/.test(said) ? formatWeekday(value, locale) : formatFullDate(value, locale);
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
              // An emptied or half-typed date reads as ''; an expense always has a day.
              if (event.target.value !== '') onChange(event.target.value);
            }}
          />
          <span className={styles.words} aria-hidden="true">
            <span className={styles.said}>{said}</span>
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
