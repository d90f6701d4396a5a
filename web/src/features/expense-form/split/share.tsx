import { toMinorUnits, type MinorUnits } from '@nbbang/domain/money/minor-units';
import { Amount } from '#ui/money/amount.tsx';
import styles from './share.module.css';

type ShareProps = { shareMinor: MinorUnits | undefined; isOdd: boolean; currency: string; size?: 's' | 'm' };

const one = toMinorUnits(1);

/** The share, and the odd unit in it that others do not have. */
export function Share({ shareMinor, isOdd, currency, size = 'm' }: ShareProps) {
  if (shareMinor === undefined) return null;
  return (
    <span className={styles.share}>
      {isOdd && (
        <span className={styles.odd}>
          <Amount amountMinor={one} currency={currency} sign="always" size="s" />
        </span>
      )}
      <Amount amountMinor={shareMinor} currency={currency} size={size} />
    </span>
  );
}
