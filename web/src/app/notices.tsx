import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { commentOutbox } from '#data/local/comment-outbox.ts';
import { useOnline } from '#data/local/connection.ts';
import { findKeeping, type Keeping } from '#data/local/durable.ts';
import { expenseOutbox } from '#data/local/expense-outbox.ts';
import { useIsOutdated } from '#data/local/outdated.ts';
import { dismissRefusedChange, useRefusedChanges } from '#data/local/refused-changes.ts';
import { useStoreHealth, useUnkeptCount } from '#data/local/store-health.ts';
import { useStore } from '#data/base/store.ts';
import type { SessionUser } from '#data/shell/session.ts';
import { useMessages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { reopen } from './reopening.ts';
import { applyUpdate, useIsUpdateWaiting } from './updates.ts';
import styles from './notices.module.css';

/** What holds on every screen, above it. */
export function Notices({ user }: { user: SessionUser }) {
  const online = useOnline();
  const { connection } = useMessages();
  return (
    <div className={styles.notices}>
      {!online && <Banner tone="offline">{connection.offline}</Banner>}
      <Release />
      <Store />
      <Forgetting isGuest={user.isGuest} />
      <Refused />
    </div>
  );
}

/** A newer release is here, or this page cannot read what is stored by now. */
function Release() {
  const isWaiting = useIsUpdateWaiting();
  const isOutdated = useIsOutdated();
  const { update } = useMessages();
  if (!isWaiting && !isOutdated) return null;
  return (
    <Banner
      tone="info"
      action={
        <Button size="s" onPress={() => void applyUpdate()}>
          {update.apply}
        </Button>
      }
    >
      {isOutdated ? update.needed : update.waiting}
    </Banner>
  );
}

/** What was written and is not taken. */
function Store() {
  const health = useStoreHealth();
  const unkept = useUnkeptCount();
  const waiting = useUnsentCount();
  const { store } = useMessages();
  if (health === 'dead') {
    return (
      <Banner
        tone="pending"
        action={
          <Button size="s" onPress={reopen}>
            {store.reopen}
          </Button>
        }
      >
        {unkept > 0 ? store.deadUnkept(unkept) : store.dead}
      </Banner>
    );
  }
  if (health === 'sound') return null;
  // While all is sound, Firestore's own queue has what local storage has no room for.
  return <Banner tone="pending">{unkept > 0 ? store.unkept(unkept) : store.troubled(waiting)}</Banner>;
}

function useUnsentCount(): number {
  const entries = [...useStore(expenseOutbox), ...useStore(commentOutbox)];
  return Math.max(1, entries.filter(({ refused }) => !refused).length);
}

/** What is lost when the window is closed. */
function Forgetting({ isGuest }: { isGuest: boolean }) {
  const [keeping, setKeeping] = useState<Keeping>('all');
  const [, navigate] = useLocation();
  const { store } = useMessages();
  useEffect(() => {
    void findKeeping().then(setKeeping);
  }, []);
  if (keeping === 'all') return null;
  if (keeping === 'account') return <Banner tone="info">{store.forgetsRead}</Banner>;
  if (!isGuest) return <Banner tone="info">{store.forgets}</Banner>;
  return (
    <Banner
      tone="info"
      action={
        <Button size="s" onPress={() => navigate(paths.account)}>
          {store.keepAccount}
        </Button>
      }
    >
      {store.forgetsGuest}
    </Banner>
  );
}

function Refused() {
  const refused = useRefusedChanges();
  const { common, rejected } = useMessages();
  return refused.map((change, position) => (
    <Banner
      key={position}
      tone="error"
      title={rejected.title}
      action={
        <Button size="s" onPress={() => dismissRefusedChange(change)}>
          {common.close}
        </Button>
      }
    >
      {wordsOf(rejected.changes[change.what], change.name)}
    </Banner>
  ));
}

function wordsOf(words: string | ((name: string) => string), name: string): string {
  return typeof words === 'string' ? words : words(name);
}
