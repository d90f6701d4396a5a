import type { ReactNode } from 'react';
import { Icon } from '#ui/controls/icon.tsx';
import styles from './fold.module.css';

/** A line that opens what is seldom wanted: members who left, groups that are archived. */
export function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className={styles.fold}>
      <summary className={styles.summary}>
        {title}
        <span className={styles.chevron}>
          <Icon name="chevron-down" size={18} />
        </span>
      </summary>
      {children}
    </details>
  );
}
