import { useState } from 'react';
import { limits } from '@nbbang/domain/records/fields';
import { emailProblem, fieldOfFailure, newPasswordProblem } from '#data/credentials.ts';
import { nameProblem } from '#data/name-problem.ts';
import { upgradeGuest, upgradeGuestWithGoogle, type AuthFailure } from '#data/session.ts';
import { useMessages, type Messages } from '#i18n/locale.tsx';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { PasswordField } from '#ui/password-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useForm, type Problems } from '#ui/use-form.ts';
import styles from './account.module.css';

type Values = { name: string; email: string; password: string };

export function UpgradeForm({ name }: { name: string }) {
  const m = useMessages();
  const [googleFailure, setGoogleFailure] = useState<AuthFailure | null>(null);
  const [googlePending, setGooglePending] = useState(false);
  const form = useForm<Values>({
    initial: { name, email: '', password: '' },
    check: (values) => checkValues(values, m),
    submit: async (values) => {
      setGoogleFailure(null);
      const result = await upgradeGuest(values.email.trim(), values.password, values.name.trim());
      if (result.ok) return null;
      return { field: fieldOfFailure(result.reason), message: upgradeWords(result.reason, m) };
    },
  });

  async function upgradeByGoogle() {
    setGoogleFailure(null);
    setGooglePending(true);
    const result = await upgradeGuestWithGoogle();
    setGooglePending(false);
    if (!result.ok) setGoogleFailure(result.reason);
  }

  return (
    <>
      {googleFailure !== null && <Banner tone="error">{upgradeWords(googleFailure, m)}</Banner>}
      <Button icon="google" block pending={googlePending} onPress={() => void upgradeByGoogle()}>
        {m.auth.withGoogle}
      </Button>
      <form {...form.formProps} className={styles.form}>
        {form.failure !== null && <Banner tone="error">{form.failure}</Banner>}
        <TextField
          label={m.auth.name}
          errorMessage={form.problems.name}
          value={form.values.name}
          onChange={(typed) => form.change({ name: typed })}
          name="name"
          autoComplete="name"
          required
        />
        <TextField
          label={m.auth.email}
          errorMessage={form.problems.email}
          value={form.values.email}
          onChange={(email) => form.change({ email })}
          type="email"
          name="email"
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          required
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
          {m.upgrade.action}
        </Button>
      </form>
    </>
  );
}

function checkValues({ name, email, password }: Values, { auth, group }: Messages): Problems<Values> {
  const ofName = nameProblem(name, limits.displayName);
  const ofEmail = emailProblem(email);
  const ofPassword = newPasswordProblem(password);
  return {
    name:
      ofName === 'missing'
        ? auth.nameMissing
        : ofName === 'too-long'
          ? group.nameTooLong(limits.displayName)
          : undefined,
    email:
      ofEmail === 'missing'
        ? auth.emailMissing
        : ofEmail === 'invalid'
          ? auth.errors['invalid-email']
          : undefined,
    password:
      ofPassword === 'missing'
        ? auth.passwordMissing
        : ofPassword === 'too-short'
          ? auth.errors['weak-password']
          : undefined,
  };
}

/** Of an account that exists already a guest must know more than somebody who signs up. */
function upgradeWords(reason: AuthFailure, { auth, upgrade }: Messages): string {
  if (reason === 'email-in-use') return upgrade.emailInUse;
  return reason === 'account-exists' ? upgrade.accountExists : auth.errors[reason];
}
