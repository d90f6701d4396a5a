import type { ReactNode } from 'react';
import { cx } from '#ui/styles/cx.ts';
import styles from './page.module.css';

export type PageProps = {
  children: ReactNode;
  /** For a form alone on a screen: sign in, join. */
  narrow?: boolean;
  /** Leaves room for a FloatingAction. */
  withFloating?: boolean;
};

/** One column up to 640 px: the landmark `main` of a screen. */
export function Page({ children, narrow = false, withFloating = false }: PageProps) {
  return (
    <main className={cx(styles.page, narrow && styles.narrow, withFloating && styles.withFloating)}>
      {children}
    </main>
  );
}
