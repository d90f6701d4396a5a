import { useId, useState, type SubmitEvent } from 'react';
import { useLocation } from 'wouter';
import { netOf } from '@nbbang/domain/balance/net';
import { activeMembers } from '@nbbang/domain/group/members';
import { cleanName } from '@nbbang/domain/group/name-pattern';
import { isTypedName } from '@nbbang/domain/group/is-typed-name';
import { lastFigures } from '#data/base/figures.ts';
import { useBalances } from '#data/shell/balances.ts';
import { deleteGroup, type CallFailure } from '#data/calls.ts';
import { useGroupContext } from './group-context.tsx';
import { useMessages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { WorkingOut } from '#ui/money/working-out.tsx';
import { Dialog } from '#ui/overlays/dialog.tsx';
import { TextField } from '#ui/fields/text-field.tsx';
import { showToast } from '#ui/overlays/toast-queue.ts';
import styles from './delete-group-dialog.module.css';

export type DeleteGroupDialogProps = {
  /** Who asks wants to leave, and nobody with an account would be left: so the group ends. */
  isLeaving?: boolean;
  isOpen: boolean;
  onClose: () => void;
};

/** Says what is lost and for whom; the name typed by hand stands for "I mean this one". */
export function DeleteGroupDialog({ isLeaving = false, isOpen, onClose }: DeleteGroupDialogProps) {
  const { group } = useGroupContext();
  const { common, groupSettings: words, refusals } = useMessages();
  const [, navigate] = useLocation();
  const formId = useId();
  const [typed, setTyped] = useState('');
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<CallFailure['reason'] | null>(null);
  const { name } = group.group;
  const matches = isTypedName(typed, name);

  function close() {
    setFailure(null);
    setTyped('');
    onClose();
  }

  async function confirm(event: SubmitEvent) {
    event.preventDefault();
    if (!matches || pending) return;
    setFailure(null);
    setPending(true);
    const result = await deleteGroup({ groupId: group.id, name: cleanName(typed) });
    setPending(false);
    if (!result.ok) {
      setFailure(result.reason);
      return;
    }
    onClose();
    navigate(paths.home, { replace: true });
    showToast({ message: words.deleted(name), tone: 'success' });
  }

  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      role="alertdialog"
      title={isLeaving ? words.leaveLastTitle : words.deleteTitle(name)}
      actions={
        <>
          <Button onPress={close}>{common.cancel}</Button>
          <Button tone="danger" type="submit" form={formId} disabled={!matches} pending={pending}>
            {words.deleteDo}
          </Button>
        </>
      }
    >
      <div className={styles.question}>
        {isLeaving && <p>{words.leaveLast}</p>}
        <p>{words.deleteForAll(activeMembers(group.group).length)}</p>
        <Unsettled groupId={group.id} />
        {!isLeaving && <p>{words.deleteArchiveHint}</p>}
        <form id={formId} onSubmit={(event) => void confirm(event)} noValidate>
          <TextField
            label={words.deleteType(name)}
            value={typed}
            onChange={setTyped}
            autoComplete="off"
            autoCapitalize="none"
            enterKeyHint="done"
          />
        </form>
        {failure !== null && (
          <Banner tone={failure === 'unavailable' ? 'offline' : 'error'}>
            {failure === 'unavailable' ? words.offline : refusals[failure]}
          </Banner>
        )}
      </div>
    </Dialog>
  );
}

/** How many still get or owe something. */
function Unsettled({ groupId }: { groupId: string }) {
  const { groupSettings: words } = useMessages();
  const balances = useBalances(groupId);
  if (balances.status !== 'ready') return null;
  const last = lastFigures(balances.value);
  const open = Object.values(netOf(last ?? {})).filter((netMinor) => netMinor !== 0).length;
  if (last !== null && open === 0) return null;
  return (
    <WorkingOut isBehind={balances.value.isBehind} place="text">
      {last && <p className={styles.warning}>{words.deleteUnsettled(open)}</p>}
    </WorkingOut>
  );
}
