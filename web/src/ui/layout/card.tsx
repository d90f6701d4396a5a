import type { ReactNode } from 'react';
import styles from './card.module.css';

export type CardProps = {
  children: ReactNode;
  /** `li` inside a list, `section` with a label of its own. */
  as?: 'div' | 'li' | 'section' | 'article';
  'aria-label'?: string;
};

export function Card({ children, as: Element = 'div', ...rest }: CardProps) {
  return (
    <Element className={styles.card} {...rest}>
      {children}
    </Element>
  );
}
