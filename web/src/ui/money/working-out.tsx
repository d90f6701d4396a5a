import { useEffect, type ReactNode } from 'react';
import { useMessages } from '#i18n/locale.tsx';
import { cx } from '#ui/styles/cx.ts';
import { beginWorkingOut } from './working-out-status.tsx';
import styles from './working-out.module.css';

export type WorkingOutProps = {
  /** No figure can be right yet. */
  isBehind: boolean;
  /**
   * How the words stand in the place of the figures. `start`, `end`: as a text of their side. `hero`: as a large figure
   * beneath its word; `total`: the same, with more beneath. `text`: as a paragraph. `block`: above many figures.
   */
  place?: 'start' | 'end' | 'hero' | 'total' | 'text' | 'block';
  /** The figures; those that were right last, while it is behind. None: there were none yet. */
  children?: ReactNode;
};

/**
 * Says that figures are being worked out, in their place. It says so only when that lasts: until then the last right
 * figures stay. They keep their room, so nothing moves.
 */
export function WorkingOut({ isBehind, place = 'start', children }: WorkingOutProps) {
  const { money } = useMessages();
  useEffect(() => (isBehind ? beginWorkingOut() : undefined), [isBehind]);
  const hasFigures = children !== undefined && children !== null && children !== false;
  const Part = place === 'start' || place === 'end' || place === 'hero' ? 'span' : 'div';
  return (
    <Part className={cx(styles[place], isBehind && styles.behind)} data-behind={isBehind || undefined}>
      {hasFigures && <Part className={styles.figures}>{children}</Part>}
      {isBehind && (
        <Part className={cx(styles.words, hasFigures && styles.over)}>
          {money.workingOut}
          {place === 'block' && <p className={styles.more}>{money.workingOutText}</p>}
        </Part>
      )}
    </Part>
  );
}
