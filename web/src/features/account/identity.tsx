import type { SessionUser } from '#data/shell/session.ts';
import { useMessages } from '#i18n/locale.tsx';
import { Avatar } from '#ui/people/avatar.tsx';
import styles from './account.module.css';

export function Identity({ user }: { user: SessionUser }) {
  const { account, upgrade } = useMessages();
  const name = user.name ?? upgrade.guestName;
  return (
    <div className={styles.identity}>
      <Avatar id={user.uid} name={name} size={56} />
      <div className={styles.who}>
        <p className={styles.name}>{name}</p>
        {user.isGuest ? (
          <p className={styles.badge}>{account.guest}</p>
        ) : (
          user.email !== null && <p className={styles.email}>{user.email}</p>
        )}
      </div>
    </div>
  );
}
