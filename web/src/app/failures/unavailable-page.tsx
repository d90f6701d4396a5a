import { useMessages } from '#i18n/locale.tsx';
import { Button } from '#ui/controls/button.tsx';
import { MessagePage } from './message-page.tsx';

/** A part of the app, or what it wanted to show, could not be fetched. */
export function UnavailablePage() {
  const { common, failure } = useMessages();
  return (
    <MessagePage
      title={failure.title}
      text={failure.network}
      action={
        <Button tone="primary" onPress={() => window.location.reload()}>
          {common.retry}
        </Button>
      }
    />
  );
}

/** It was refused while nothing vouched for this page: it is not said that it is none of this reader's. */
export function UnverifiedPage() {
  const { common, failure } = useMessages();
  return (
    <MessagePage
      title={failure.title}
      text={failure.unverified}
      action={
        <Button tone="primary" onPress={() => window.location.reload()}>
          {common.retry}
        </Button>
      }
    />
  );
}
