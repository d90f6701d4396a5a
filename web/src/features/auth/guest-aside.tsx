import { useState } from 'react';
import { useMessages } from '#i18n/locale.tsx';
import { Button } from '#ui/controls/button.tsx';
import { GuestForm } from './guest-form.tsx';
import styles from './auth.module.css';

/** The way in without an account, below the others: a name is asked for only once it is wanted. */
export function GuestAside() {
  const { auth } = useMessages();
  const [wanted, setWanted] = useState(false);
  return (
    <section className={styles.aside} aria-label={auth.asGuest}>
      {wanted ? (
        <GuestForm autoFocus />
      ) : (
        <Button tone="quiet" block onPress={() => setWanted(true)}>
          {auth.asGuest}
        </Button>
      )}
    </section>
  );
}
