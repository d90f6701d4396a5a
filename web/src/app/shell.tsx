import { Suspense, type ReactNode } from 'react';
import { useRoute } from 'wouter';
import { useOnline } from '#data/local/connection.ts';
import type { KnownGroup } from '#data/shell/groups.ts';
import type { Live } from '#data/base/live.ts';
import { dismissRefusedChange, useRefusedChanges } from '#data/local/refused-changes.ts';
import type { SessionUser } from '#data/shell/session.ts';
import { useMessages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { GroupRail } from './screens.ts';
import { Splash } from './splash.tsx';
import { useMedia } from './use-media.ts';
import styles from './shell.module.css';

type ShellProps = { user: SessionUser; groups: Live<KnownGroup[]>; children: ReactNode };

/** Surrounds every screen of somebody signed in: notices that hold everywhere, and on a wide screen the groups. */
export function Shell({ user, groups, children }: ShellProps) {
  const wide = useMedia('(min-width: 1280px)');
  const [inGroup, parameters] = useRoute(paths.group.pattern);
  const showsRail = wide && inGroup;
  return (
    <div className={showsRail ? styles.withRail : undefined}>
      {showsRail && (
        <aside className={styles.rail}>
          <Suspense fallback={null}>
            <GroupRail user={user} groups={groups} currentGroupId={parameters.groupId} />
          </Suspense>
        </aside>
      )}
      <div className={styles.content}>
        <Notices />
        <Suspense fallback={<Splash />}>{children}</Suspense>
      </div>
    </div>
  );
}

function Notices() {
  const online = useOnline();
  const refused = useRefusedChanges();
  const { common, connection, rejected } = useMessages();
  return (
    <div className={styles.notices}>
      {!online && <Banner tone="offline">{connection.offline}</Banner>}
      {refused.map((change, position) => (
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
      ))}
    </div>
  );
}

function wordsOf(words: string | ((name: string) => string), name: string): string {
  return typeof words === 'string' ? words : words(name);
}
