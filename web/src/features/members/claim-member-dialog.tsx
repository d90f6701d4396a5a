import { useState } from 'react';
import { call, type CallFailure } from '#data/calls.ts';
import type { KnownGroup } from '#data/shell/groups.ts';
import { useMessages } from '#i18n/locale.tsx';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { Dialog } from '#ui/overlays/dialog.tsx';
import { showToast } from '#ui/overlays/toast-queue.ts';
import type { ShownMember } from './members-panel.tsx';
import styles from './members-panel.module.css';

export type ClaimMemberDialogProps = {
  group: KnownGroup;
  own: ShownMember;
  who: ShownMember;
  isOpen: boolean;
  onClose: () => void;
};

/** "That is me": what happens is said first. The way back is to claim the former name again. */
export function ClaimMemberDialog({ group, own, who, isOpen, onClose }: ClaimMemberDialogProps) {
  const { common, member: words, refusals } = useMessages();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<CallFailure['reason'] | null>(null);
  const { name } = who.member;

  function close(): void {
    setFailure(null);
    onClose();
  }

  async function confirm(): Promise<void> {
    setFailure(null);
    setPending(true);
    const result = await call('claimMember', { groupId: group.id, memberId: who.id });
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
        <p>{words.claimMoves(name, own.member.name)}</p>
        <p>{words.claimKeeps}</p>
        {failure !== null && <Banner tone="error">{refusals[failure]}</Banner>}
      </div>
    </Dialog>
  );
}
