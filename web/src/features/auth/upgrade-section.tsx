import { useState } from 'react';
import { upgradeGuest, upgradeGuestWithGoogle, type AuthFailure } from '#data/auth/auth-client.ts';
import type { SessionUser } from '#data/shell/session.ts';
import { useMessages } from '#i18n/locale.tsx';
import { Banner } from '#ui/layout/banner.tsx';
import { Card } from '#ui/layout/card.tsx';
import { GoogleWay } from './google-way.tsx';
import { NewAccountForm } from './new-account-form.tsx';
import styles from './auth.module.css';

/** A guest becomes an account in place; the uid stays, and with it every group. */
export function UpgradeSection({ user }: { user: SessionUser }) {
  const { auth, upgrade } = useMessages();
  const [wasGuest] = useState(user.isGuest);
  if (!user.isGuest) return wasGuest ? <Banner tone="success">{upgrade.done}</Banner> : null;

  /** Of an account that exists already a guest must know more than somebody who signs up. */
  function words(reason: AuthFailure): string {
    if (reason === 'email-in-use') return upgrade.emailInUse;
    return reason === 'account-exists' ? upgrade.accountExists : auth.errors[reason];
  }

  return (
    <Card as="section" aria-label={upgrade.title}>
      <div>
        <h2 className={styles.cardTitle}>{upgrade.title}</h2>
        <p className={styles.cardText}>{upgrade.text}</p>
      </div>
      <GoogleWay enter={upgradeGuestWithGoogle} words={words} />
      <NewAccountForm
        initialName={user.name ?? ''}
        submitLabel={upgrade.action}
        submit={upgradeGuest}
        words={words}
      />
    </Card>
  );
}
