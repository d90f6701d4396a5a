import type { ReactNode } from 'react';
import styles from '#ui/fields/small-input.module.css';

type InputStepProps = {
  label: string;
  disabled?: boolean;
  /** Set for a button that stays pressed until it is pressed again. */
  pressed?: boolean;
  onPress: () => void;
  children: ReactNode;
};

/** A button inside a SmallInput, which makes the number one step larger or smaller, or turns its sign. */
export function InputStep({ label, disabled = false, pressed, onPress, children }: InputStepProps) {
  return (
    <button
      type="button"
      className={styles.step}
      aria-label={label}
      disabled={disabled}
      aria-pressed={pressed}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
