import type { ReactNode } from 'react';
import styles from '#ui/fields/small-input.module.css';

type InputStepProps = {
  label: string;
  disabled?: boolean;
  /** Of one that stays as it was pressed. */
  pressed?: boolean;
  onPress: () => void;
  children: ReactNode;
};

/** A button inside a SmallInput: one step more or less, the other sign. */
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
