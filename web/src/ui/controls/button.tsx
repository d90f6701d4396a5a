import type { ReactNode, Ref } from 'react';
import { Link } from 'wouter';
import { cx } from '#ui/styles/cx.ts';
import { Icon, type IconName } from './icon.tsx';
import styles from './button.module.css';

export type ButtonProps = {
  /** A verb. */
  children: ReactNode;
  tone?: 'primary' | 'secondary' | 'quiet' | 'danger';
  size?: 'm' | 's';
  icon?: IconName;
  /** As wide as what holds it. */
  block?: boolean;
  /** The one primary action that floats in thumb reach. */
  floating?: boolean;
  /** Work is under way: presses do nothing, but the label and the focus stay. */
  pending?: boolean;
  disabled?: boolean;
  type?: 'button' | 'submit';
  /** Makes it a link of the router that looks like a button. */
  href?: string;
  form?: string;
  autoFocus?: boolean;
  'aria-label'?: string;
  'aria-describedby'?: string;
  'data-testid'?: string;
  onPress?: () => void;
  ref?: Ref<HTMLButtonElement>;
};

export function Button({
  children,
  tone = 'secondary',
  size = 'm',
  icon,
  block = false,
  floating = false,
  pending = false,
  disabled = false,
  type = 'button',
  href,
  onPress,
  ...rest
}: ButtonProps) {
  const className = cx(
    styles.button,
    styles[tone],
    size === 's' && styles.small,
    block && styles.block,
    floating && styles.pill,
    floating && styles.floating,
    pending && styles.pending,
  );
  const label = (
    <span className={styles.label}>
      {icon && <Icon name={icon} size={size === 's' ? 18 : 20} />}
      {children}
    </span>
  );
  if (href !== undefined) {
    return (
      <Link
        href={href}
        className={className}
        data-tone={tone}
        onClick={onPress}
        aria-label={rest['aria-label']}
        data-testid={rest['data-testid']}
      >
        {label}
      </Link>
    );
  }
  return (
    <button
      {...rest}
      // A pending submit button must not send the form again, by Enter either.
      type={pending ? 'button' : type}
      className={className}
      data-tone={tone}
      disabled={disabled && !pending}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? undefined : onPress}
    >
      {label}
      {pending && (
        <span className={styles.dots} aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
      )}
    </button>
  );
}
