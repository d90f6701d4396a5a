import type { ReactNode } from 'react';
import { Icon } from '#ui/controls/icon.tsx';
import styles from './fold.module.css';

type FoldProps = {
  title: string;
  /** A `line` is as wide as the list that it ends, a `link` as wide as its words. */
  look?: 'line' | 'link';
  onOpenChange?: (isOpen: boolean) => void;
  children: ReactNode;
};

/** A line that opens what is seldom wanted: members who left, archived groups, an account. */
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
