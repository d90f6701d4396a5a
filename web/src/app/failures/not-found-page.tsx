import { useMessages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { Button } from '#ui/controls/button.tsx';
import { MessagePage } from './message-page.tsx';
import { useTitle } from '#app/use-title.ts';

export function NotFoundPage() {
  const { notFound } = useMessages();
  useTitle(notFound.title);
  return (
    <MessagePage
      title={notFound.title}
      text={notFound.text}
      action={
        <Button tone="primary" href={paths.home}>
          {notFound.home}
        </Button>
      }
    />
  );
}

/** Shown for a group that does not exist and for one of others alike, so that a stranger learns nothing. */
export function NoAccessPage() {
  const { notFound } = useMessages();
  useTitle(notFound.noAccessTitle);
  return (
    <MessagePage
      title={notFound.noAccessTitle}
      text={notFound.noAccessText}
      action={
        <Button tone="primary" href={paths.home}>
          {notFound.home}
        </Button>
      }
    />
  );
}
