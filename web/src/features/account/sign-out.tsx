import { useState } from 'react';
import type { Unsent } from '#data/local/device.ts';
import { unsentChanges } from '#data/shell/forget-device.ts';
import { signOut, type SessionUser } from '#data/shell/session.ts';
import { useMessages } from '#i18n/locale.tsx';
import { Button } from '#ui/controls/button.tsx';
import { Dialog } from '#ui/overlays/dialog.tsx';
import { showToast } from '#ui/overlays/toast-queue.ts';

/** What would be lost: a guest's account, or what was not sent yet. */
type Question = 'guest' | Unsent;

/** Asks only where something would be lost. */
export function SignOut({ user }: { user: SessionUser }) {
  const { account, failure } = useMessages();
  const [question, setQuestion] = useState<Question>('guest');
  const [asking, setAsking] = useState(false);
  const [pending, setPending] = useState(false);

  function ask(next: Question) {
    setQuestion(next);
    setAsking(true);
  }

  async function leave() {
    setPending(true);
    try {
      await signOut();
    } catch (error) {
      console.error('sign-out failed', error);
      setPending(false);
      showToast({ message: failure.generic, tone: 'error' });
    }
  }

  async function start() {
    if (user.isGuest) {
      ask('guest');
      return;
    }
    setPending(true);
    const unsent = await unsentChanges();
    if (unsent.changes + unsent.drafts === 0) {
      await leave();
      return;
    }
    setPending(false);
    ask(unsent);
  }

  return (
    <>
      <Button icon="sign-out" block pending={pending && !asking} onPress={() => void start()}>
        {account.signOut}
      </Button>
      <Dialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        role="alertdialog"
        title={
          question === 'guest' ? account.guestSignOutTitle : account.unsent(question.changes, question.drafts)
        }
        actions={
          <>
            <Button tone="danger" pending={pending} onPress={() => void leave()}>
              {question === 'guest' ? account.signOutAnyway : account.signOutAndLose}
            </Button>
            <Button tone="primary" autoFocus onPress={() => setAsking(false)}>
              {account.stay}
            </Button>
          </>
        }
      >
        {question === 'guest' ? account.guestSignOutText : account.unsentText}
      </Dialog>
    </>
  );
}
