import type { MinorUnits } from '@nbbang/domain/money/minor-units';
import type { Summary } from '@nbbang/domain/statistics/summary';
import { useMessages } from '#i18n/locale.tsx';
import { Amount } from '#ui/money/amount.tsx';
import { Button } from '#ui/controls/button.tsx';
import styles from './period-figures.module.css';

export type PeriodFiguresProps = {
  period: string;
  summary: Summary;
  currency: string;
  /** Back from a month to its year; null when the year is shown. */
  onWholeYear: (() => void) | null;
};

/** The three figures: what the group spent, what of it is mine, what of it I paid. */
export function PeriodFigures({ period, summary, currency, onWholeYear }: PeriodFiguresProps) {
  const { statistics: words } = useMessages();
  const { wholeMinor, ownShareMinor, ownPaidMinor } = summary;
  const figure = (name: 'whole' | 'ownShare' | 'ownPaid', amountMinor: MinorUnits) => (
    <div className={styles[name]} data-testid={`statistics-${name}`}>
      <dt className={styles.word}>{name === 'whole' ? `${period} · ${words.whole}` : words[name]}</dt>
      <dd>
        <Amount amountMinor={amountMinor} currency={currency} size={name === 'whole' ? 'xl' : 'm'} />
      </dd>
    </div>
  );
  return (
    <div className={styles.head}>
      <dl className={styles.figures}>
        {figure('whole', wholeMinor)}
        {figure('ownShare', ownShareMinor)}
        {figure('ownPaid', ownPaidMinor)}
      </dl>
      {wholeMinor < 0 && <p className={styles.note}>{words.moreBack}</p>}
      {onWholeYear && (
        <span className={styles.back}>
          <Button size="s" icon="close" onPress={onWholeYear}>
            {words.wholeYear}
          </Button>
        </span>
      )}
    </div>
  );
}
