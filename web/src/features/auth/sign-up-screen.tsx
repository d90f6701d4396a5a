import { Link } from 'wouter';
import { signInWithGoogle, signUp, type AuthFailure } from '#data/auth/auth-client.ts';
import { useMessages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { EntryPage } from '#ui/layout/entry-page.tsx';
import { GoogleWay } from './google-way.tsx';
import { GuestAside } from './guest-aside.tsx';
import { NewAccountForm } from './new-account-form.tsx';
import styles from './auth.module.css';

export type SignUpScreenProps = {
  /** Where the reader is going; links to the other ways in keep it. */
  next: string;
};

export function SignUpScreen({ next }: SignUpScreenProps) {
  const m = useMessages();
  const words = (reason: AuthFailure) => m.auth.errors[reason];
  return (
    <EntryPage title={m.auth.signUpTitle} lead={next === paths.home ? undefined : m.auth.nextNote}>
      <div className={styles.stack}>
        <GoogleWay enter={signInWithGoogle} words={words} />
        <NewAccountForm initialName="" submitLabel={m.auth.signUp} submit={signUp} words={words} />
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
