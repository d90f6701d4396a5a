import type { ReactNode } from 'react';
import { cx } from '#ui/styles/cx.ts';
import { Icon, type IconName } from '#ui/controls/icon.tsx';
import styles from './banner.module.css';

export type BannerProps = {
  tone: 'offline' | 'pending' | 'error' | 'info' | 'success' | 'archived';
  title?: string;
  /** What happened and what to do. */
  children: ReactNode;
  /** A small Button, or two. */
  action?: ReactNode;
};

const icons: Record<BannerProps['tone'], IconName> = {
  offline: 'offline',
  pending: 'clock',
  error: 'alert',
  info: 'receipt',
  success: 'check',
  archived: 'archive',
};

/** A notice about the whole screen. Only an error interrupts a screen reader; other notices wait. */
export function Banner({ tone, title, children, action }: BannerProps) {
  return (
    <div className={cx(styles.banner, styles[tone])} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon name={icons[tone]} />
      <div className={styles.text}>
        {title !== undefined && <strong className={styles.title}>{title}</strong>}
        {children}
      </div>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
