import { barSpan, type BarScale } from './bar-scale.ts';
import styles from './bar.module.css';

export type BarProps = {
  /** The second lies inside the first. */
  bars: readonly { mark: 'whole' | 'own' | 'paid'; amountMinor: number }[];
  scale: BarScale;
};

/** Bars along a line, of which the figures stand beside. What is below zero goes to the left of the zero line. */
export function Bar({ bars, scale }: BarProps) {
  return (
    <span className={styles.track} aria-hidden="true">
      {bars.map(({ mark, amountMinor }) => {
        const { from, to } = barSpan(amountMinor, scale);
        if (from === to) return null;
        return <span key={mark} className={styles[mark]} style={{ '--from': from, '--size': to - from }} />;
      })}
      {scale.low < 0 && <span className={styles.zero} style={{ '--from': barSpan(0, scale).from }} />}
    </span>
  );
}
