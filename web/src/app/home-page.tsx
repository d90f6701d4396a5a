import { HomeScreen } from '#features/groups/home-screen.tsx';
import type { KnownGroup } from '#data/groups.ts';
import type { Live } from '#data/live.ts';
import type { SessionUser } from '#data/session.ts';
import { useTitle } from './use-title.ts';

export function HomePage({ user, groups }: { user: SessionUser; groups: Live<KnownGroup[]> }) {
  useTitle(null);
  return <HomeScreen user={user} groups={groups} />;
}
