import { useState } from 'react';
import { Link } from 'wouter';
import { signIn, signInWithGoogle } from '#data/auth/auth-client.ts';
import { useMessages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { EntryPage } from '#ui/layout/entry-page.tsx';
import { PasswordField } from '#ui/fields/password-field.tsx';
import { useForm } from '#ui/fields/use-form.ts';
import { emailWords, refusalWords } from './auth-words.ts';
import { EmailField } from './email-field.tsx';
import { GoogleWay } from './google-way.tsx';
import { GuestAside } from './guest-aside.tsx';
import { PasswordReset } from './password-reset.tsx';
import styles from './auth.module.css';

export type SignInScreenProps = {
  /** Where the reader is going; links to the other ways in keep it. */
  next: string;
};

export function SignInScreen({ next }: SignInScreenProps) {
  const m = useMessages();
  const [email, setEmail] = useState('');
  const [resetting, setResetting] = useState(false);
  return (
    <EntryPage
      title={resetting ? m.auth.resetTitle : m.auth.signInTitle}
      lead={resetting ? m.auth.resetText : next === paths.home ? undefined : m.auth.nextNote}
    >
      {resetting ? (
        <PasswordReset email={email} onDone={() => setResetting(false)} />
      ) : (
        <div className={styles.stack}>
          <GoogleWay enter={signInWithGoogle} words={(reason) => m.auth.errors[reason]} />
          <SignInForm
            email={email}
            onForgotten={(typed) => {
              setEmail(typed);
              setResetting(true);
            }}
          />
          <p className={styles.ways}>
            {m.auth.newHere}
            <Link className={styles.link} href={`${paths.signUp}?next=${encodeURIComponent(next)}`}>
              {m.auth.signUp}
            </Link>
          </p>
          <GuestAside />
        </div>
      )}
    </EntryPage>
  );
}

function SignInForm({ email, onForgotten }: { email: string; onForgotten: (email: string) => void }) {
  const m = useMessages();
  const form = useForm({
    initial: { email, password: '' },
    check: (values) => ({
      email: emailWords(values.email, m),
      password: values.password === '' ? m.auth.passwordMissing : undefined,
    }),
    submit: async (values) => refusalWords(await signIn(values.email.trim(), values.password), m),
  });
  return (
    <form {...form.formProps} className={styles.form}>
      {form.failure !== null && <Banner tone="error">{form.failure}</Banner>}
      <EmailField
        errorMessage={form.problems.email}
        value={form.values.email}
        onChange={(typed) => form.change({ email: typed })}
      />
      <PasswordField
        label={m.auth.password}
        errorMessage={form.problems.password}
        value={form.values.password}
        onChange={(password) => form.change({ password })}
        name="password"
        autoComplete="current-password"
      />
      <button
        type="button"
        className={`${styles.link} ${styles.forgot}`}
        onClick={() => onForgotten(form.values.email)}
      >
        {m.auth.forgotPassword}
      </button>
      <Button tone="primary" type="submit" block pending={form.pending}>
        {m.auth.signIn}
      </Button>
    </form>
  );
}
