import type { ReactNode } from 'react';
import { Icon } from '#ui/controls/icon.tsx';
import styles from './fold.module.css';

export type FoldProps = {
  title: string;
  /** `line`: across the list that it ends. `link`: as wide as its words. */
  look?: 'line' | 'link';
  onOpenChange?: (isOpen: boolean) => void;
  children: ReactNode;
};

/** What is out of the way behind one line: those who left, groups that are over, an account. */
export function Fold({ title, look = 'line', onOpenChange, children }: FoldProps) {
  return (
    <details
      className={styles[look]}
      onToggle={(event) => {
        onOpenChange?.(event.currentTarget.open);
      }}
    >
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
