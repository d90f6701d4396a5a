import { useState } from 'react';
import { useMessages } from '#i18n/locale.tsx';
import { cx } from '#ui/styles/cx.ts';
import { Field, type FieldProps } from './field.tsx';
import styles from './password-field.module.css';

export type PasswordFieldProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
  name?: string;
};

/** A password that can be looked at. */
export function PasswordField({
  label,
  description,
  errorMessage,
  layout = 'stacked',
  onChange,
  ...rest
}: PasswordFieldProps) {
  const { auth } = useMessages();
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} description={description} errorMessage={errorMessage} layout={layout}>
      {(control) => (
        <div className={styles.shell}>
          <input
            {...rest}
            {...control}
            className={cx(control.className, styles.input)}
            type={shown ? 'text' : 'password'}
            aria-required
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => onChange(event.target.value)}
          />
          <button
            type="button"
            className={styles.toggle}
            aria-pressed={shown}
            aria-label={auth.showPassword}
            onClick={() => setShown(!shown)}
          >
            {shown ? auth.hide : auth.show}
          </button>
        </div>
      )}
    </Field>
  );
}
