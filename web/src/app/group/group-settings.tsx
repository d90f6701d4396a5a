import { Suspense } from 'react';
import { useGroupContext } from '#group/group-context.tsx';
import { useMessages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { PageHeader } from '#ui/layout/page-header.tsx';
import { SkeletonRows } from '#ui/lists/skeleton.tsx';
import { SettingsPanel } from '#app/screens.ts';

/** In the place of a group's tabs, with the way back to them. */
export function GroupSettings() {
  const { common, group: words } = useMessages();
  const { group } = useGroupContext();
  return (
    <>
      <PageHeader title={words.settings} backHref={paths.group(group.id)} />
      <Suspense fallback={<SkeletonRows label={common.loading} />}>
        <SettingsPanel />
      </Suspense>
    </>
  );
}
