import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Unsent } from '#data/local/device.ts';
import { forget } from '#data/shell/session.ts';
import { useTitle } from '#app/use-title.ts';
import { useMessages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { Button } from '#ui/controls/button.tsx';
import { MessagePage } from './message-page.tsx';

/** The session is over, not by this person's wish. What they had not sent stays until they say what becomes of it. */
export function EndedPage({ unsent }: { unsent: Unsent }) {
  const { account } = useMessages();
  const [location] = useLocation();
  const [forgetting, setForgetting] = useState(false);
  useTitle(account.endedTitle);
  return (
    <MessagePage
      title={account.endedTitle}
      text={`${account.unsent(unsent.changes, unsent.drafts)} ${account.endedText}`}
      action={
        <>
          <Button tone="primary" href={`${paths.signIn}?next=${encodeURIComponent(location)}`}>
            {account.signInAgain}
          </Button>
          <Button
            tone="danger"
            pending={forgetting}
            onPress={() => {
              setForgetting(true);
              void forget();
            }}
          >
            {account.forget}
          </Button>
        </>
      }
    />
  );
}

/** Signed out without a network: there is nothing to show, and nothing is left here. */
export function LeftPage() {
  const { account, notFound } = useMessages();
  useTitle(account.leftTitle);
  return (
    <MessagePage
      title={account.leftTitle}
      text={account.leftText}
      action={
        <Button tone="primary" onPress={() => window.location.replace(paths.home)}>
          {notFound.home}
        </Button>
      }
    />
  );
}
