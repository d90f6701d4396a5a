import { useState } from 'react';
import { deletePayout, savePayout, type Payout } from '#data/payouts.ts';
import { usePayout } from '#data/shell/transfers.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { useMessages } from '#i18n/locale.tsx';
import { Button } from '#ui/controls/button.tsx';
import { PayoutDetails } from '#ui/money/payout-details.tsx';
import { showToast } from '#ui/overlays/toast-queue.ts';
import { hasPayoutDraft } from './payout-form-draft.ts';
import { PayoutForm } from './payout-form.tsx';
import styles from './member-sheet.module.css';

/** Where I want to be paid: shown as others see it, and changed in place. */
export function OwnPayout() {
  const { group, ownMemberId } = useGroupContext();
  const { payout: words } = useMessages();
  const live = usePayout(group.id, ownMemberId);
  return (
    <section className={styles.section}>
      <div>
        <h3 className={styles.heading}>{words.title}</h3>
        <p className={styles.note}>{words.note}</p>
      </div>
      {live.status === 'loading' && <p role="status">{words.loading}</p>}
      {live.status === 'failed' && <p className={styles.note}>{words.unknown}</p>}
      {live.status === 'ready' && <Known payout={live.value} />}
    </section>
  );
}

function Known({ payout }: { payout: Payout | null }) {
  const { group, user, ownMemberId } = useGroupContext();
  const { common, failure, payout: words } = useMessages();
  const [editing, setEditing] = useState(() => hasPayoutDraft(user.uid, group.id));
  if (editing) {
    return <PayoutForm payout={payout} onDone={() => setEditing(false)} />;
  }
  if (payout === null) {
    return (
      <Button size="s" icon="plus" onPress={() => setEditing(true)}>
        {words.add}
      </Button>
    );
  }

  function remove(removed: Payout): void {
    const { updatedAt: _updatedAt, ...input } = removed;
    const undo = () => attempt(() => savePayout(user.uid, group.id, ownMemberId, input));
    attempt(() => {
      deletePayout(group.id, ownMemberId);
      showToast({ message: words.removed, action: { label: common.undo, onPress: undo } });
    });
  }

  function attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      console.error('the account was not changed', error);
      showToast({ message: failure.generic, tone: 'error' });
    }
  }

  return (
    <>
      <PayoutDetails payout={payout} />
      <div className={styles.row}>
        <Button size="s" icon="edit" onPress={() => setEditing(true)}>
          {words.edit}
        </Button>
        <Button size="s" tone="quiet" icon="trash" onPress={() => remove(payout)}>
          {words.remove}
        </Button>
      </div>
    </>
  );
}
