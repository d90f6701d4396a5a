import { Loaf } from '#ui/money/loaf.tsx';
import styles from './spinner.module.css';

export type SpinnerProps = {
  /** What is being waited for, for screen readers. */
  label: string;
  /** In pixels. */
  size?: number;
  /** Stands in the middle of an empty screen and appears only after a moment. */
  centred?: boolean;
};

export function Spinner({ label, size = 28, centred = false }: SpinnerProps) {
  const loaf = (
    <output className={styles.spinner} aria-label={label}>
      <Loaf n={6} size={size} />
    </output>
  );
  return centred ? <div className={styles.centred}>{loaf}</div> : loaf;
}
