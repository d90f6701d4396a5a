import { useState } from 'react';
import type { AuthFailure, AuthResult } from '#data/auth/auth-client.ts';
import { useMessages } from '#i18n/locale.tsx';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import styles from './auth.module.css';

export type GoogleWayProps = {
  enter: () => Promise<AuthResult>;
  words: (reason: AuthFailure) => string;
};

/** Google, or the form below. */
export function GoogleWay({ enter, words }: GoogleWayProps) {
  const { auth } = useMessages();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<AuthFailure | null>(null);

  async function go() {
    setFailure(null);
    setPending(true);
    const result = await enter();
    setPending(false);
    if (!result.ok) setFailure(result.reason);
  }

  return (
    <>
      {failure !== null && <Banner tone="error">{words(failure)}</Banner>}
      <Button icon="google" block pending={pending} onPress={() => void go()}>
        {auth.withGoogle}
      </Button>
      <p className={styles.or}>
        <span>{auth.or}</span>
      </p>
    </>
  );
}
