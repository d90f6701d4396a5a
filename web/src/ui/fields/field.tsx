import { useId, type ReactNode } from 'react';
import { cx } from '#ui/styles/cx.ts';
import { Icon } from '#ui/controls/icon.tsx';
import styles from './field.module.css';

export type FieldProps = {
  label: string;
  /** Help for filling in the field. An error message takes its place. */
  description?: string | undefined;
  /** What is wrong and what to do; announced, and shown beside the field. */
  errorMessage?: string | undefined;
  /** `stacked`: label above a box. `row`: a line of a receipt, label at the left. */
  layout?: 'stacked' | 'row';
};

/** What the control inside must carry, so that label and messages belong to it. */
export type FieldControl = {
  id: string;
  className: string | undefined;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

export function Field({
  label,
  description,
  errorMessage,
  layout = 'stacked',
  children,
}: FieldProps & { children: (control: FieldControl) => ReactNode }) {
  const id = useId();
  const messageId = `${id}-message`;
  const invalid = errorMessage !== undefined && errorMessage !== '';
  return (
    <div className={cx(styles.field, layout === 'row' && styles.row)}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        className: styles.control,
        'aria-describedby': invalid || description ? messageId : undefined,
        'aria-invalid': invalid || undefined,
      })}
      {invalid ? (
        <p className={styles.error} id={messageId} role="alert">
          <Icon name="alert" size={18} />
          {errorMessage}
        </p>
      ) : (
        description && (
          <p className={styles.description} id={messageId}>
            {description}
          </p>
        )
      )}
    </div>
  );
}
