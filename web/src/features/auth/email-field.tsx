import { useMessages } from '#i18n/locale.tsx';
import { TextField } from '#ui/fields/text-field.tsx';

export type EmailFieldProps = {
  value: string;
  onChange: (email: string) => void;
  errorMessage: string | undefined;
};

/** An address to sign in with: what password managers look for. */
export function EmailField(props: EmailFieldProps) {
  const { auth } = useMessages();
  return (
    <TextField
      {...props}
      label={auth.email}
      type="email"
      name="email"
      autoComplete="username"
      inputMode="email"
      autoCapitalize="none"
      required
    />
  );
}
