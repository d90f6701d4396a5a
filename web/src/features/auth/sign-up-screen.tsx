import { Link } from 'wouter';
import { signUp } from '#data/session.ts';
import { useMessages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { EntryPage } from '#ui/entry-page.tsx';
import { PasswordField } from '#ui/password-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useForm } from '#ui/use-form.ts';
import { emailWords, nameWords, newPasswordWords, refusalWords } from './auth-words.ts';
import { GoogleWay } from './google-way.tsx';
import { GuestAside } from './guest-aside.tsx';
import styles from './auth.module.css';

export type SignUpScreenProps = {
  /** Where the reader is going; links to the other ways in keep it. */
  next: string;
};

export function SignUpScreen({ next }: SignUpScreenProps) {
  const m = useMessages();
  return (
    <EntryPage title={m.auth.signUpTitle} lead={next === paths.home ? undefined : m.auth.nextNote}>
      <div className={styles.stack}>
        <GoogleWay />
        <SignUpForm />
        <p className={styles.ways}>
          {m.auth.haveAccount}
          <Link className={styles.link} href={`${paths.signIn}?next=${encodeURIComponent(next)}`}>
            {m.auth.signIn}
          </Link>
        </p>
        <GuestAside />
      </div>
    </EntryPage>
  );
}

function SignUpForm() {
  const m = useMessages();
  const form = useForm({
    initial: { name: '', email: '', password: '' },
    check: ({ name, email, password }) => ({
      name: nameWords(name, m),
      email: emailWords(email, m),
      password: newPasswordWords(password, m),
    }),
    submit: async ({ name, email, password }) =>
      refusalWords(await signUp(email.trim(), password, name.trim()), m),
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
        {m.auth.signUp}
      </Button>
    </form>
  );
}
