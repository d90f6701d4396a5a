import { Link, useLocation, useSearchParams } from 'wouter';
import type { SessionUser } from '#data/shell/session.ts';
import { useMessages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { GuestForm, JoinScreen } from './screens.ts';
import { useTitle } from './use-title.ts';
import styles from './join-page.module.css';

/** An invite link, opened by somebody who may or may not have an account. */
export function JoinPage({ code, user }: { code: string; user: SessionUser | null }) {
  const [, navigate] = useLocation();
  const { auth } = useMessages();
  useTitle(null);
  const [search] = useSearchParams();
  const memberId = search.get('as') ?? undefined;
  const onwards = `?next=${encodeURIComponent(paths.join(code, memberId))}`;
  return (
    <JoinScreen
      code={code}
      user={user}
      memberId={memberId}
      onJoined={(groupId: string) => navigate(paths.group(groupId), { replace: true })}
      signIn={
        <>
          <GuestForm />
          <p className={styles.ways}>
            <Link href={paths.signUp + onwards}>{auth.signUp}</Link>
            <Link href={paths.signIn + onwards}>{auth.signIn}</Link>
          </p>
        </>
      }
    />
  );
}
