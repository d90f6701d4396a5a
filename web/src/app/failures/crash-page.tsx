import { useMessages } from '#i18n/locale.tsx';
import { Button } from '#ui/controls/button.tsx';
import { MessagePage } from './message-page.tsx';

export function CrashPage() {
  const { failure } = useMessages();
  return (
    <MessagePage
      title={failure.title}
      text={failure.text}
      action={
        <Button tone="primary" onPress={() => window.location.reload()}>
          {failure.reload}
        </Button>
      }
    />
  );
}
