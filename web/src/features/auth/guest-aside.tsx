import { useMessages } from '#i18n/locale.tsx';
import { GuestForm } from './guest-form.tsx';
import styles from './auth.module.css';

/** The way in without an account, below the others. */
export function GuestAside() {
  const { auth } = useMessages();
  return (
    <section className={styles.aside} aria-labelledby="guest-title">
      <h2 className={styles.asideTitle} id="guest-title">
        {auth.guestTitle}
      </h2>
      <GuestForm />
    </section>
  );
}
