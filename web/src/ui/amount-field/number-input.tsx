import { useId } from 'react';
import type { Notation } from '@nbbang/domain/money/notation';
import { SmallInput, type SmallInputProps } from '#ui/fields/small-input.tsx';
import { cx } from '#ui/styles/cx.ts';
import { understood } from './understood.ts';
import { useNumberTyping } from './use-number-typing.ts';
import styles from './number-input.module.css';

export type NumberInputProps = Omit<SmallInputProps, 'entry'> & {
  /** What was typed, without the marks that only group. Parse it to save it. */
  value: string;
  onChange: (typed: string) => void;
  notation: Notation;
};

/** A small field for one number. Beneath it stands how that was understood, where it does not go without saying. */
export function NumberInput({ notation, value, onChange, describedBy, ...rest }: NumberInputProps) {
  const id = useId();
  const { inputProps } = useNumberTyping(value, notation, onChange);
  const means = understood(value, notation);
  return (
    <span className={cx(styles.stack, rest.wide && styles.wide)}>
      <SmallInput
        placeholder="0"
        {...rest}
        entry={inputProps}
        describedBy={means === null ? describedBy : [describedBy, id].join(' ').trim()}
      />
      <span id={id} className={styles.means} aria-live="polite">
        {means !== null && `= ${means}`}
      </span>
    </span>
  );
}
