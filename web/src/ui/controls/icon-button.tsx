import type { Ref } from 'react';
import { Link } from 'wouter';
import { Icon, type IconName } from './icon.tsx';
import styles from './icon-button.module.css';

export type IconButtonProps = {
  icon: IconName;
  /** What it does, for screen readers and as the tooltip. */
  label: string;
  /** In pixels; the target stays 44. */
  size?: number;
  href?: string;
  disabled?: boolean;
  onPress?: () => void;
  ref?: Ref<HTMLButtonElement>;
  'aria-expanded'?: boolean;
  'aria-haspopup'?: 'menu' | 'dialog';
};

export function IconButton({ icon, label, size = 22, href, onPress, ...rest }: IconButtonProps) {
  if (href !== undefined) {
    return (
      <Link href={href} className={styles.button} aria-label={label} title={label} onClick={onPress}>
        <Icon name={icon} size={size} />
      </Link>
    );
  }
  return (
    <button
      {...rest}
      type="button"
      className={styles.button}
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      <Icon name={icon} size={size} />
    </button>
  );
}
