import { useMessages } from '#i18n/locale.tsx';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { useArchiving } from './use-archiving.ts';

/** Above a group that is archived: that it is, and the way back. */
export function ArchivedNotice() {
  const { groupSettings: words } = useMessages();
  const { restore } = useArchiving();
  return (
    <Banner
      tone="archived"
      title={words.archivedTitle}
      action={
        <Button size="s" onPress={restore}>
          {words.unarchive}
        </Button>
      }
    >
      {words.archivedNote}
    </Banner>
  );
}
