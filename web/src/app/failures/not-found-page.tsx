import { useMessages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { Button } from '#ui/controls/button.tsx';
import { MessagePage } from './message-page.tsx';
import { useTitle } from '#app/use-title.ts';

export function NotFoundPage() {
  const { notFound } = useMessages();
  return <NothingHere title={notFound.title} text={notFound.text} />;
}

/** Shown for a group that does not exist and for one of others alike, so that a stranger learns nothing. */
export function NoAccessPage() {
  const { notFound } = useMessages();
  return <NothingHere title={notFound.noAccessTitle} text={notFound.noAccessText} />;
}

/** The document of a group is there, and cannot be read. */
export function DamagedPage() {
  const { damaged } = useMessages();
  return <NothingHere title={damaged.groupTitle} text={damaged.groupText} />;
}

/** Says why there is nothing to see, and leads home. */
function NothingHere({ title, text }: { title: string; text: string }) {
  const { notFound } = useMessages();
  useTitle(title);
  return (
    <MessagePage
      title={title}
      text={text}
      action={
        <Button tone="primary" href={paths.home}>
          {notFound.home}
        </Button>
      }
    />
  );
}
