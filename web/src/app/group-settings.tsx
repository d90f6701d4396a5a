import { Suspense } from 'react';
import type { KnownGroup } from '#data/groups.ts';
import type { SessionUser } from '#data/session.ts';
import { useMessages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { SkeletonRows } from '#ui/skeleton.tsx';
import { SettingsPanel } from './screens.ts';

/** In the place of a group's tabs, with the way back to them. */
export function GroupSettings(props: { group: KnownGroup; user: SessionUser; ownMemberId: string }) {
  const { common, group } = useMessages();
  return (
    <>
      <PageHeader title={group.settings} backHref={paths.group(props.group.id)} />
      <Suspense fallback={<SkeletonRows label={common.loading} />}>
        <SettingsPanel {...props} />
      </Suspense>
    </>
  );
}
