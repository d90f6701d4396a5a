import type { ReactNode } from 'react';
import styles from './floating-action.module.css';

/** Holds the one primary action (a Button with `floating`) in thumb reach, at the column's end. */
export function FloatingAction({ children }: { children: ReactNode }) {
  return <div className={styles.bar}>{children}</div>;
}
