import { cx } from '#ui/styles/cx.ts';
import { loafSlices } from './loaf-slices.ts';
import styles from './loaf.module.css';

export type LoafProps = {
  /** In how many slices the loaf is cut. */
  n: number;
  /** How many slices are filled, clockwise from the top; the others are only outlined. All of them by default. */
  filled?: number;
  /** In pixels. */
  size?: number;
};

/** The mark of the app: a round loaf seen from above. It is decoration, so what it counts is said in words too. */
export function Loaf({ n, filled = n, size = 32 }: LoafProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
      {loafSlices(n).map((slice, index) =>
        index < filled ? (
          <g key={slice.top}>
            <path className={cx(styles.top, slice.lifted && styles.lifted)} d={slice.top} />
            {!slice.lifted && <path className={styles.flour} d={slice.flour} />}
            <path className={styles.edge} d={slice.edge} />
          </g>
        ) : (
          <path key={slice.top} className={styles.empty} d={slice.top} />
        ),
      )}
    </svg>
  );
}
