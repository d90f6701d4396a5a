import { useMessages } from '#i18n/locale.tsx';
import { Page } from '#ui/layout/page.tsx';
import { SkeletonRows } from '#ui/layout/skeleton.tsx';

/** What stands there while it is not known yet who is asking: the place of what comes, never a wrong answer. */
export function Splash() {
  const { common } = useMessages();
  return (
    <Page>
      <SkeletonRows label={common.loading} />
    </Page>
  );
}
