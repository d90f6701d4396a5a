import { Icon } from './icon.tsx';
import styles from './chip.module.css';

export type ChipProps = {
  /** What holds: 민수, 식사. */
  children: string;
  /** What a press does, for screen readers: 민수 조건 빼기. */
  removeLabel: string;
  onRemove: () => void;
};

/** A condition that was chosen. A press takes it away. */
export function Chip({ children, removeLabel, onRemove }: ChipProps) {
  return (
    <button
      type="button"
      className={styles.chip}
      aria-label={removeLabel}
      title={removeLabel}
      onClick={onRemove}
    >
      <span className={styles.label}>{children}</span>
      <Icon name="close" size={16} />
    </button>
  );
}
