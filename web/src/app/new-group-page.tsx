import { useLocation } from 'wouter';
import type { SessionUser } from '#data/shell/session.ts';
import { useMessages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { NewGroupScreen } from './screens.ts';
import { useTitle } from './use-title.ts';

export function NewGroupPage({ user }: { user: SessionUser }) {
  const [, navigate] = useLocation();
  useTitle(useMessages().group.createTitle);
  return (
    <NewGroupScreen
      user={user}
      onCreated={(groupId: string) => navigate(paths.group(groupId), { replace: true })}
    />
  );
}
