import { Suspense, type ReactNode } from 'react';
import { useRoute } from 'wouter';
import type { KnownGroup } from '#data/shell/groups.ts';
import type { Live } from '#data/base/live.ts';
import type { SessionUser } from '#data/shell/session.ts';
import { paths } from '#paths.ts';
import { Contained } from '#ui/failures/contained.tsx';
import { GroupRail, Notices } from './screens.ts';
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
          <Contained>
            <Suspense fallback={null}>
              <GroupRail user={user} groups={groups} currentGroupId={parameters.groupId} />
            </Suspense>
          </Contained>
        </aside>
      )}
      <div className={styles.content}>
        <Suspense fallback={null}>
          <Notices user={user} />
        </Suspense>
        <Suspense fallback={<Splash />}>{children}</Suspense>
      </div>
    </div>
  );
}
