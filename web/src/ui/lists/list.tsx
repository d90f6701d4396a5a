import type { ReactNode } from 'react';
import styles from './list.module.css';

/** Holds rows (ListRow) with thin lines between them. */
export function List({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  );
}
