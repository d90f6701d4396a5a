import { useState } from 'react';
import { useLocation } from 'wouter';
import { netOf } from '@nbbang/domain/balance/net';
import { formatAmount } from '@nbbang/domain/money/format-amount';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import { useBalances } from '#data/balances.ts';
import { removeMember, type CallFailure } from '#data/calls.ts';
import type { KnownGroup } from '#data/groups.ts';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { showToast } from '#ui/toast-queue.ts';
import type { ShownMember } from './members-panel.tsx';
import styles from './members-panel.module.css';

export type RemoveMemberDialogProps = {
  group: KnownGroup;
  who: ShownMember;
  isOwn: boolean;
  isOpen: boolean;
  onClose: () => void;
};

/** Leaving and removing cannot be undone from here, so they are asked for; the balance stays as it is. */
export function RemoveMemberDialog({ group, who, isOwn, isOpen, onClose }: RemoveMemberDialogProps) {
  const { common, members, refusals } = useMessages();
  const [, navigate] = useLocation();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<CallFailure['reason'] | null>(null);
  const balance = useBalanceWords(group, who, isOwn);
  const { name } = who.member;

  function close() {
    setFailure(null);
    onClose();
  }

  async function confirm() {
    setFailure(null);
    setPending(true);
    const result = await removeMember({ groupId: group.id, memberId: who.id });
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
        {balance !== null && <p>{balance}</p>}
        <p>{isOwn ? members.leaveText : members.removeText}</p>
        {failure !== null && <Banner tone="error">{refusals[failure]}</Banner>}
      </div>
    </Dialog>
  );
}

/** What happens to the balance of whoever goes; null while it is not known. */
function useBalanceWords({ id, group }: KnownGroup, who: ShownMember, isOwn: boolean): string | null {
  const { members } = useMessages();
  const locale = useLocale();
  const balances = useBalances(id);
  if (balances.status !== 'ready') return null;
  const netMinor = netOf(balances.value)[who.id] ?? 0;
  if (netMinor === 0) return members.balanceSquare;
  const amount = formatAmount(toMinorUnits(Math.abs(netMinor)), group.currency, locale);
  if (isOwn) return netMinor > 0 ? members.leaveWithGet(amount) : members.leaveWithOwe(amount);
  return netMinor > 0
    ? members.removeWithGet(who.member.name, amount)
    : members.removeWithOwe(who.member.name, amount);
}
