import type { ComponentPropsWithRef, ReactNode } from 'react';
import { Link } from 'wouter';
import { cx } from '#ui/styles/cx.ts';
import { Icon } from '#ui/controls/icon.tsx';
import styles from './list.module.css';

export type ListRowProps = {
  /** A Tile or an Avatar. */
  leading?: ReactNode;
  title: ReactNode;
  subtitle?: ReactNode;
  /** An Amount or a BalanceText. */
  trailing?: ReactNode;
  /** Small, beneath `trailing`: 내 몫 ₩6,834. */
  trailingNote?: ReactNode;
  /** The word for "not sent yet"; the row is then shown paler with a clock. */
  pendingLabel?: string | undefined;
  /** The row is new and slides in. */
  arriving?: boolean;
  href?: string;
  onPress?: () => void;
  'data-testid'?: string;
  /** For the `li` itself: its place in a long list of which only a part is in the document. */
  item?: ItemProps;
};

type ItemProps = Pick<ComponentPropsWithRef<'li'>, 'ref' | 'style' | 'aria-setsize' | 'aria-posinset'> & {
  'data-index'?: number;
};

/** A row of a List. The whole row is a link (`href`), a button (`onPress`), or neither. */
export function ListRow({
  leading,
  title,
  subtitle,
  trailing,
  trailingNote,
  pendingLabel,
  arriving = false,
  href,
  onPress,
  item,
  ...rest
}: ListRowProps) {
  const className = cx(
    styles.row,
    leading === undefined && styles.bare,
    pendingLabel !== undefined && styles.pending,
    arriving && styles.arriving,
  );
  const content = (
    <>
      {leading}
      <span className={styles.line}>
        <span className={styles.text}>
          <span className={styles.title}>{title}</span>
          {pendingLabel === undefined ? (
            subtitle !== undefined && <span className={styles.subtitle}>{subtitle}</span>
          ) : (
            <span className={styles.subtitle}>
              <Icon name="clock" size={15} />
              {pendingLabel}
            </span>
          )}
        </span>
        {(trailing !== undefined || trailingNote !== undefined) && (
          <span className={styles.end}>
            {trailing}
            {trailingNote !== undefined && <span className={styles.note}>{trailingNote}</span>}
          </span>
        )}
      </span>
    </>
  );
  return (
    <li className={styles.item} {...item} {...rest}>
      {href !== undefined ? (
        <Link href={href} className={className} onClick={onPress}>
          {content}
        </Link>
      ) : onPress !== undefined ? (
        <button type="button" className={className} onClick={onPress}>
          {content}
        </button>
      ) : (
        <div className={className}>{content}</div>
      )}
    </li>
  );
}
