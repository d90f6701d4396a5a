import { useState } from 'react';
import { signInWithGoogle, type AuthFailure } from '#data/session.ts';
import { useMessages } from '#i18n/locale.tsx';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import styles from './auth.module.css';

/** Google, or the form below. */
export function GoogleWay() {
  const { auth } = useMessages();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<AuthFailure | null>(null);

  async function enter() {
    setFailure(null);
    setPending(true);
    const result = await signInWithGoogle();
    setPending(false);
    if (!result.ok) setFailure(result.reason);
  }

  return (
    <>
      {failure !== null && <Banner tone="error">{auth.errors[failure]}</Banner>}
      <Button icon="google" block pending={pending} onPress={() => void enter()}>
        {auth.withGoogle}
      </Button>
      <p className={styles.or}>
        <span>{auth.or}</span>
      </p>
    </>
  );
}
