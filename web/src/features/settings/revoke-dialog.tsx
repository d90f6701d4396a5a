import { useState } from 'react';
import type { ListedInvite } from '@nbbang/domain/callables/contracts';
import { call, type CallFailure } from '#data/calls.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { useMessages } from '#i18n/locale.tsx';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { Dialog } from '#ui/overlays/dialog.tsx';
import { showToast } from '#ui/overlays/toast-queue.ts';
import styles from './settings.module.css';

export type RevokeDialogProps = {
  invite: ListedInvite | 'all';
  isOpen: boolean;
  onClose: () => void;
  onRevoked: () => void;
};

/** A link that is revoked stays so, hence the question. */
export function RevokeDialog({ invite, isOpen, onClose, onRevoked }: RevokeDialogProps) {
  const { group } = useGroupContext();
  const { common, groupSettings: words, refusals } = useMessages();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<CallFailure['reason'] | null>(null);

  const all = invite === 'all';

  function close() {
    setFailure(null);
    onClose();
  }

  async function confirm() {
    setFailure(null);
    setPending(true);
    const result =
      invite === 'all'
        ? await call('revokeInvites', { groupId: group.id })
        : await call('revokeInvite', { groupId: group.id, inviteId: invite.inviteId });
    setPending(false);
    if (!result.ok) {
      setFailure(result.reason);
      return;
    }
    close();
    onRevoked();
    showToast({ message: all ? words.revokedAll : words.revoked, tone: 'success' });
  }

  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={all ? words.revokeAllTitle : words.revokeTitle}
      actions={
        <>
          <Button onPress={close}>{common.cancel}</Button>
          <Button tone="danger" pending={pending} onPress={() => void confirm()}>
            {all ? words.revokeAll : words.revoke}
          </Button>
        </>
      }
    >
      <div className={styles.question}>
        <p>{all ? words.revokeAllText : words.revokeText}</p>
        {failure !== null && (
          <Banner tone={failure === 'unavailable' ? 'offline' : 'error'}>
            {failure === 'unavailable' ? words.offline : refusals[failure]}
          </Banner>
        )}
      </div>
    </Dialog>
  );
}
