import type { ReactNode } from 'react';
import { Loaf } from '#ui/money/loaf.tsx';
import styles from './empty-state.module.css';

export type EmptyStateProps = {
  title: string;
  children?: ReactNode;
  /** The next step. */
  action?: ReactNode;
  /** How the loaf is cut, and how much of it is there. */
  n?: number;
  filled?: number;
  /** 1 when this is the whole screen. */
  headingLevel?: 1 | 2;
};

export function EmptyState({
  title,
  children,
  action,
  n = 6,
  filled = n,
  headingLevel = 2,
}: EmptyStateProps) {
  const Heading = headingLevel === 1 ? 'h1' : 'h2';
  return (
    <div className={styles.empty}>
      <Loaf n={n} filled={filled} size={88} />
      <Heading className={styles.title}>{title}</Heading>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
