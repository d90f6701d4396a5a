import type { ReactNode } from 'react';
import { useMessages } from '#i18n/locale.tsx';
import { cx } from '#ui/styles/cx.ts';
import { IconButton } from '#ui/controls/icon-button.tsx';
import styles from './page-header.module.css';

export type PageHeaderProps = {
  /** Text, or the Logo on home. The screen's only h1. */
  title: ReactNode;
  /** A group's emoji. */
  leading?: ReactNode;
  /** Where the arrow back leads. */
  backHref?: string;
  /** Faces, a button. */
  trailing?: ReactNode;
};

export function PageHeader({ title, leading, backHref, trailing }: PageHeaderProps) {
  const m = useMessages();
  return (
    <header className={cx(styles.header, backHref !== undefined && styles.withBack)}>
      {backHref !== undefined && <IconButton icon="back" label={m.common.back} href={backHref} />}
      <h1 className={styles.title}>
        {leading !== undefined && <span aria-hidden="true">{leading}</span>}
        <span className={styles.words}>{title}</span>
      </h1>
      {trailing !== undefined && <div className={styles.trailing}>{trailing}</div>}
    </header>
  );
}
