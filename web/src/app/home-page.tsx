import { Suspense } from 'react';
import { HomeScreen } from '#features/home/home-screen.tsx';
import type { KnownGroup } from '#data/shell/groups.ts';
import type { Live } from '#data/base/live.ts';
import type { SessionUser } from '#data/shell/session.ts';
import { HomeNews } from './screens.ts';
import { useTitle } from './use-title.ts';

export function HomePage({ user, groups }: { user: SessionUser; groups: Live<KnownGroup[]> }) {
  useTitle(null);
  const news = groups.status === 'ready' && groups.value.length > 0 && (
    <Suspense fallback={null}>
      <HomeNews uid={user.uid} groups={groups.value} />
    </Suspense>
  );
  return <HomeScreen user={user} groups={groups} news={news} />;
}
