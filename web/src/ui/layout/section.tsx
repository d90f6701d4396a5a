import { useId, type ReactNode } from 'react';
import styles from './section.module.css';

export type SectionProps = {
  title: string;
  /** A quiet Button, or a sum. */
  trailing?: ReactNode;
  children: ReactNode;
};

/** A small heading over a list: 모임, 오늘. */
export function Section({ title, trailing, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 className={styles.title} id={id}>
          {title}
        </h2>
        {trailing}
      </div>
      {children}
    </section>
  );
}
