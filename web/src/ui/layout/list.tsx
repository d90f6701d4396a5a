import type { ReactNode } from 'react';
import styles from './list.module.css';

/** Holds ListRow: hairlines between the rows. */
export function List({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  );
}
