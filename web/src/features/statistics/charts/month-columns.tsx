import { formatShortAmount } from '@nbbang/domain/money/format-short-amount';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import type { MonthSums } from '@nbbang/domain/statistics/summary';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { axisScale, positionOn } from './bar-scale.ts';
import { MonthColumn } from './month-column.tsx';
import styles from './month-columns.module.css';

export type MonthColumnsProps = {
  byMonth: readonly MonthSums[];
  month: string | null;
  onMonth: (month: string | null) => void;
  currency: string;
};

/** A column for each month, which is a radio: arrow keys go through the year; pressing the chosen one lets it go. */
export function MonthColumns({ byMonth, month, onMonth, currency }: MonthColumnsProps) {
  const { statistics: words } = useMessages();
  const locale = useLocale();
  const scale = axisScale(byMonth.flatMap(({ wholeMinor, ownShareMinor }) => [wholeMinor, ownShareMinor]));
  const at = (tick: number) => ({ '--at': positionOn(scale, tick) });
  return (
    <>
      <div className={styles.plot}>
        <div className={styles.axis} aria-hidden="true">
          {scale.ticks.map((tick) => (
            <span key={tick} className={styles.tick} style={at(tick)}>
              {formatShortAmount(toMinorUnits(tick), currency, locale)}
            </span>
          ))}
        </div>
        <div className={styles.columns} role="radiogroup" aria-label={`${words.byMonth}. ${words.monthHint}`}>
          <div className={styles.lines} aria-hidden="true">
            {scale.ticks.map((tick) => (
              <span key={tick} className={tick === 0 ? styles.zero : styles.line} style={at(tick)} />
            ))}
          </div>
          {byMonth.map((sums) => (
            <MonthColumn
              key={sums.month}
              sums={sums}
              scale={scale}
              currency={currency}
              isChosen={sums.month === month}
              onToggle={() => onMonth(sums.month === month ? null : sums.month)}
            />
          ))}
        </div>
      </div>
      <p className={styles.hint} aria-hidden="true">
        {words.monthHint}
      </p>
    </>
  );
}
