import type { InputHTMLAttributes, KeyboardEvent, Ref } from 'react';
import { Field, type FieldProps } from './field.tsx';

export type TextFieldProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  type?: 'text' | 'email' | 'password' | 'search' | 'url';
  name?: string;
  placeholder?: string;
  /** Required wherever the browser can help: `email`, `current-password`, `new-password`, `name`… */
  autoComplete?: string;
  autoFocus?: boolean;
  autoCapitalize?: 'none' | 'sentences' | 'words';
  enterKeyHint?: InputHTMLAttributes<HTMLInputElement>['enterKeyHint'];
  inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'];
  maxLength?: number;
  required?: boolean;
  readOnly?: boolean;
  disabled?: boolean;
  ref?: Ref<HTMLInputElement>;
};

export function TextField({
  label,
  description,
  errorMessage,
  layout = 'stacked',
  onChange,
  type = 'text',
  required,
  ...rest
}: TextFieldProps) {
  return (
    <Field label={label} description={description} errorMessage={errorMessage} layout={layout}>
      {(control) => (
        <input
          {...rest}
          {...control}
          type={type}
          // Not `required`: the browser's own bubble would speak before our words beside the field.
          aria-required={required || undefined}
          spellCheck={type === 'text' ? undefined : false}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
