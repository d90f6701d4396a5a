import { useMessages } from '#i18n/locale.tsx';
import { Page } from '#ui/layout/page.tsx';
import { SkeletonRows } from '#ui/lists/skeleton.tsx';

/** Shown while it is not known yet who is asking. It holds the place of what comes and shows nothing wrong. */
export function Splash() {
  const { common } = useMessages();
  return (
    <Page>
      <SkeletonRows label={common.loading} />
    </Page>
  );
}
