import { Loaf } from '#ui/money/loaf.tsx';
import styles from './logo.module.css';

/** The loaf with the product's name. `size` is the loaf's, in pixels. */
export function Logo({ size = 30 }: { size?: number }) {
  return (
    <span className={styles.logo}>
      <Loaf n={6} size={size} />
      Nbbang
    </span>
  );
}
