import { useMessages } from '#i18n/locale.tsx';
import styles from './skeleton.module.css';

export type SkeletonRowsProps = {
  /** What is being waited for, for screen readers. Without it they hear only that something is loading. */
  label?: string;
  count?: number;
};

/** Grey rows in the place of list rows that are still loading. */
export function SkeletonRows({ label, count = 4 }: SkeletonRowsProps) {
  const m = useMessages();
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <output> may not hold blocks
    <div className={styles.rows} role="status" aria-label={label ?? m.common.loading}>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={styles.row}>
          <div className={styles.tile} />
          <div className={styles.lines}>
            <div className={styles.line} />
            <div className={styles.line} />
          </div>
          <div className={styles.line} />
        </div>
      ))}
    </div>
  );
}
