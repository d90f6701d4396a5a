import { Suspense } from 'react';
import type { KnownGroup } from '#data/shell/groups.ts';
import type { SessionUser } from '#data/shell/session.ts';
import { useMessages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { PageHeader } from '#ui/layout/page-header.tsx';
import { SkeletonRows } from '#ui/layout/skeleton.tsx';
import { SettingsPanel } from '#app/screens.ts';

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
