import { useState } from 'react';
import type { FoundMember } from '@nbbang/domain/group/members';
import { call, type CallFailure } from '#data/calls.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { useMessages } from '#i18n/locale.tsx';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { Dialog } from '#ui/overlays/dialog.tsx';
import { showToast } from '#ui/overlays/toast-queue.ts';
import styles from './members-panel.module.css';

export type ClaimMemberDialogProps = {
  who: FoundMember;
  isOpen: boolean;
  onClose: () => void;
};

/** "That is me": what happens is said first. The way back is to claim the former name again. */
export function ClaimMemberDialog({ who, isOpen, onClose }: ClaimMemberDialogProps) {
  const { group, own } = useGroupContext();
  const { common, member: words, refusals } = useMessages();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<CallFailure['reason'] | null>(null);
  const { name } = who;

  function close(): void {
    setFailure(null);
    onClose();
  }

  async function confirm(): Promise<void> {
    setFailure(null);
    setPending(true);
    const result = await call('claimMember', { groupId: group.id, memberId: who.memberId });
    setPending(false);
    if (!result.ok) return setFailure(result.reason);
    close();
    showToast({ message: words.claimed(name), tone: 'success' });
  }

  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={words.claimTitle(name)}
      actions={
        <>
          <Button onPress={close}>{common.cancel}</Button>
          <Button tone="primary" pending={pending} onPress={() => void confirm()}>
            {words.claimConfirm}
          </Button>
        </>
      }
    >
      <div className={styles.question}>
        <p>{words.claimMoves(name, own.name)}</p>
        <p>{words.claimKeeps}</p>
        {failure !== null && <Banner tone="error">{refusals[failure]}</Banner>}
      </div>
    </Dialog>
  );
}
