import { Icon } from '#ui/controls/icon.tsx';
import styles from './field-error.module.css';

/** What is wrong with the control that is described by `id`. */
export function FieldError({ id, message }: { id: string; message: string | undefined | false }) {
  if (!message) return null;
  return (
    <p className={styles.error} id={id} role="alert">
      <Icon name="alert" size={18} />
      {message}
    </p>
  );
}
