import { formatAmount } from '@nbbang/domain/money/format-amount';
import type { MonthSums } from '@nbbang/domain/statistics/summary';
import { formatMonth, formatNarrowMonth, formatShortMonth } from '#i18n/format-month.ts';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { barSpan, type BarScale } from './bar-scale.ts';
import styles from './month-columns.module.css';

export type MonthColumnProps = {
  sums: MonthSums;
  scale: BarScale;
  currency: string;
  isChosen: boolean;
  onToggle: () => void;
};

/** What the group spent as a bar, one's own share inside it. Hovered or focused it says the figures. */
export function MonthColumn({ sums, scale, currency, isChosen, onToggle }: MonthColumnProps) {
  const { statistics: words } = useMessages();
  const locale = useLocale();
  const { month, wholeMinor, ownShareMinor } = sums;
  const isEmpty = wholeMinor === 0 && ownShareMinor === 0;
  const whole = formatAmount(wholeMinor, currency, locale);
  const own = formatAmount(ownShareMinor, currency, locale);
  const name = formatMonth(month, locale);
  const bar = (amountMinor: number) => {
    const { from, to } = barSpan(amountMinor, scale);
    return { '--from': from, '--size': to - from };
  };
  return (
    <label className={styles.column} data-month={month}>
      <input
        className={styles.input}
        type="radio"
        name="statistics-month"
        checked={isChosen}
        aria-label={isEmpty ? words.monthIsEmpty(name) : words.monthIs(name, whole, own)}
        onChange={onToggle}
        // A radio that is checked already does not change.
        onClick={() => isChosen && onToggle()}
      />
      {wholeMinor !== 0 && <span className={styles.whole} style={bar(wholeMinor)} />}
      {ownShareMinor !== 0 && <span className={styles.own} style={bar(ownShareMinor)} />}
      <span className={styles.name} aria-hidden="true">
        <span className={styles.narrow}>{formatNarrowMonth(month, locale)}</span>
        <span className={styles.short}>{formatShortMonth(month, locale)}</span>
      </span>
      {!isEmpty && (
        <span className={styles.tip} aria-hidden="true">
          <b>{name}</b>
          <span>{whole}</span>
          <span>
            {words.ownShare} {own}
          </span>
        </span>
      )}
    </label>
  );
}
