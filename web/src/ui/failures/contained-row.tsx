import type { ReactNode } from 'react';
import { useMessages } from '#i18n/locale.tsx';
import styles from './contained-row.module.css';
import { ErrorBoundary } from './error-boundary.tsx';

/** Keeps a crash to one item of a list: the others are shown. */
export function ContainedRow({ children }: { children: ReactNode }) {
  const { failure } = useMessages();
  return (
    <ErrorBoundary fallback={<li className={styles.row}>{failure.partTitle}</li>}>{children}</ErrorBoundary>
  );
}
