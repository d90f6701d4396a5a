import { cleanName } from '@nbbang/domain/group/name-pattern';
import { fieldOfFailure } from './credentials.ts';
import type { AuthFailure, AuthResult } from '#data/auth/auth-client.ts';
import { useMessages } from '#i18n/locale.tsx';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { PasswordField } from '#ui/fields/password-field.tsx';
import { TextField } from '#ui/fields/text-field.tsx';
import { useForm } from '#ui/fields/use-form.ts';
import { emailWords, nameWords, newPasswordWords } from './auth-words.ts';
import { EmailField } from './email-field.tsx';
import styles from './auth.module.css';

export type NewAccountFormProps = {
  initialName: string;
  submitLabel: string;
  submit: (email: string, password: string, name: string) => Promise<AuthResult>;
  words: (reason: AuthFailure) => string;
};

/** Name, address and a new password: for a new account, and for a guest who takes one. */
export function NewAccountForm({ initialName, submitLabel, submit, words }: NewAccountFormProps) {
  const m = useMessages();
  const form = useForm({
    initial: { name: initialName, email: '', password: '' },
    check: ({ name, email, password }) => ({
      name: nameWords(name, m),
      email: emailWords(email, m),
      password: newPasswordWords(password, m),
    }),
    submit: async ({ name, email, password }) => {
      const result = await submit(email.trim(), password, cleanName(name));
      return result.ok ? null : { field: fieldOfFailure(result.reason), message: words(result.reason) };
    },
  });
  return (
    <form {...form.formProps} className={styles.form}>
      {form.failure !== null && <Banner tone="error">{form.failure}</Banner>}
      <TextField
        label={m.auth.name}
        description={m.auth.nameDescription}
        errorMessage={form.problems.name}
        value={form.values.name}
        onChange={(name) => form.change({ name })}
        name="name"
        autoComplete="name"
        required
      />
      <EmailField
        errorMessage={form.problems.email}
        value={form.values.email}
        onChange={(email) => form.change({ email })}
      />
      <PasswordField
        label={m.auth.password}
        description={m.auth.passwordDescription}
        errorMessage={form.problems.password}
        value={form.values.password}
        onChange={(password) => form.change({ password })}
        name="password"
        autoComplete="new-password"
      />
      <Button tone="primary" type="submit" block pending={form.pending}>
        {submitLabel}
      </Button>
    </form>
  );
}
