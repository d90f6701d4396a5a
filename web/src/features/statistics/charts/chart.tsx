import { useId, useState, type ReactNode } from 'react';
import { useMessages } from '#i18n/locale.tsx';
import { Button } from '#ui/controls/button.tsx';
import styles from './chart.module.css';

export type ChartProps = {
  title: string;
  /** One sentence that says what there is to see. */
  sentence: string;
  /** What is what in the bars. */
  legend: readonly { mark: 'whole' | 'own' | 'paid'; word: string }[];
  table: ReactNode;
  /** The bars. */
  children: ReactNode;
};

/** A figure with a title, a sentence that sums it up, its bars, and a table with the exact amounts in their place. */
export function Chart({ title, sentence, legend, table, children }: ChartProps) {
  const { statistics: words } = useMessages();
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const word = asTable ? words.showBars : words.showTable;
  return (
    <figure className={styles.chart} aria-labelledby={`${id}-title`} aria-describedby={`${id}-sentence`}>
      <figcaption className={styles.head}>
        <h2 className={styles.title} id={`${id}-title`}>
          {title}
        </h2>
        <Button tone="quiet" size="s" aria-label={`${word} · ${title}`} onPress={() => setAsTable(!asTable)}>
          {word}
        </Button>
      </figcaption>
      <p className={styles.sentence} id={`${id}-sentence`}>
        {sentence}
      </p>
      {asTable ? (
        table
      ) : (
        <>
          <ul className={styles.legend} aria-hidden="true">
            {legend.map(({ mark, word: name }) => (
              <li key={mark} className={styles.entry}>
                <span className={styles[mark]} />
                {name}
              </li>
            ))}
          </ul>
          {children}
        </>
      )}
    </figure>
  );
}
