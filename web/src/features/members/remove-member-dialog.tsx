import { useState } from 'react';
import type { FoundMember } from '@nbbang/domain/group/members';
import { nextOwner } from '@nbbang/domain/group/next-owner';
import { isOwnMember } from '@nbbang/domain/group/own-member';
import { useLocation } from 'wouter';
import { call, type CallFailure } from '#data/calls.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { useMessages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { ChoiceRow } from '#ui/fields/choice-row.tsx';
import { Dialog } from '#ui/overlays/dialog.tsx';
import { showToast } from '#ui/overlays/toast-queue.ts';
import { BalanceOnLeaving } from './balance-on-leaving.tsx';
import styles from './members-panel.module.css';

export type RemoveMemberDialogProps = {
  who: FoundMember;
  isOpen: boolean;
  onClose: () => void;
};

/** Leaving and removing cannot be undone from here, so they are asked for; what happens to the balance comes first. */
export function RemoveMemberDialog({ who, isOpen, onClose }: RemoveMemberDialogProps) {
  const { group, user, ownMemberId } = useGroupContext();
  const { common, members, refusals } = useMessages();
  const [, navigate] = useLocation();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<CallFailure['reason'] | null>(null);
  const { name } = who;
  const isOwn = isOwnMember(who.memberId, ownMemberId);
  // Only an account can be kept out, and it only: whoever holds a link may come in with another one.
  const isBarring = !isOwn && who.uid !== null;
  const [revokesInvites, setRevokesInvites] = useState(true);
  const heir = isOwn ? nextOwner(group.group, user.uid) : undefined;

  function close() {
    setFailure(null);
    onClose();
  }

  async function confirm() {
    setFailure(null);
    setPending(true);
    const result = await call('removeMember', {
      ...{ groupId: group.id, memberId: who.memberId },
      revokesInvites: isBarring && revokesInvites,
    });
    setPending(false);
    if (!result.ok) {
      setFailure(result.reason);
      return;
    }
    close();
    showToast({ message: isOwn ? members.left : members.removed(name), tone: 'success' });
    if (isOwn) navigate(paths.home, { replace: true });
  }

  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={isOwn ? members.leaveTitle : members.removeTitle(name)}
      actions={
        <>
          <Button onPress={close}>{common.cancel}</Button>
          <Button tone="danger" pending={pending} onPress={() => void confirm()}>
            {isOwn ? members.leave : members.remove}
          </Button>
        </>
      }
    >
      <div className={styles.question}>
        <BalanceOnLeaving who={who} onLeaveDialog={close}>
          <p>{isOwn ? members.leaveText : members.removeText}</p>
          {isOwn && <p>{members.leaveEndsLinks}</p>}
          {heir && <p>{members.leaveToHeir(heir.name)}</p>}
          {isBarring && <p>{members.removeBars}</p>}
        </BalanceOnLeaving>
        {isBarring && (
          <ChoiceRow
            type="checkbox"
            name="revokesInvites"
            choice={{
              value: 'revokesInvites',
              label: members.removeEndsLinks,
              description: members.removeEndsLinksNote,
            }}
            checked={revokesInvites}
            onChange={setRevokesInvites}
          />
        )}
        {failure !== null && <Banner tone="error">{refusals[failure]}</Banner>}
      </div>
    </Dialog>
  );
}
