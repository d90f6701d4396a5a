import { useState } from 'react';
import type { SessionUser } from '#data/session.ts';
import { useMessages } from '#i18n/locale.tsx';
import { Banner } from '#ui/banner.tsx';
import { Card } from '#ui/card.tsx';
import { UpgradeForm } from './upgrade-form.tsx';
import styles from './account.module.css';

/** A guest becomes an account in place; the uid stays, and with it every group. */
export function UpgradeSection({ user }: { user: SessionUser }) {
  const { upgrade } = useMessages();
  const [wasGuest] = useState(user.isGuest);
  if (!user.isGuest) return wasGuest ? <Banner tone="success">{upgrade.done}</Banner> : null;
  return (
    <Card as="section" aria-label={upgrade.title}>
      <div>
        <h2 className={styles.cardTitle}>{upgrade.title}</h2>
        <p className={styles.cardText}>{upgrade.text}</p>
      </div>
      <UpgradeForm name={user.name ?? ''} />
    </Card>
  );
}
