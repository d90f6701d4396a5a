import type { ReactNode } from 'react';
import type { MinorUnits } from '@nbbang/domain/money/minor-units';
import { cx } from '#ui/styles/cx.ts';
import { Avatar } from '#ui/people/avatar.tsx';
import type { ShownPerson } from '#features/expense-form/choosable-members.ts';
import { Share } from './share.tsx';
import lineStyles from '#features/expense-form/lines.module.css';
import styles from './person-line.module.css';

export type PersonLineProps = {
  person: ShownPerson;
  currency: string;
  shareMinor?: MinorUnits | undefined;
  isOdd?: boolean;
  /** What stands before the face: a tick. */
  leading?: ReactNode;
  /** What is typed for the person. */
  children?: ReactNode;
};

/** A person of the split, with the resulting share beneath the name. */
export function PersonLine({
  person: { id, name, shown, departed },
  currency,
  shareMinor,
  isOdd = false,
  leading,
  children,
}: PersonLineProps) {
  return (
    <div className={cx(lineStyles.person, styles.line)}>
      {leading}
      <Avatar id={id} name={name} size={32} muted={departed} />
      <span className={lineStyles.name}>
        {shown}
        {shareMinor !== undefined && (
          <span className={styles.shareBeneath}>
            <Share shareMinor={shareMinor} isOdd={isOdd} currency={currency} size="s" />
          </span>
        )}
      </span>
      {children}
    </div>
  );
}
