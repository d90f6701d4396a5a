import { useState } from 'react';
import { usePayout } from '#data/payouts.ts';
import { useMessages } from '#i18n/locale.tsx';
import { Icon } from '#ui/controls/icon.tsx';
import { PayoutDetails } from '#ui/money/payout-details.tsx';
import styles from './receiver-account.module.css';

export type ReceiverAccountProps = { groupId: string; memberId: string; name: string };

/** Where a transfer is to be sent. It is read when it is opened: most who look at the balances send nothing now. */
export function ReceiverAccount({ groupId, memberId, name }: ReceiverAccountProps) {
  const { payout: words } = useMessages();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.account} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        {words.show(name)}
        <span className={styles.chevron}>
          <Icon name="chevron-down" size={18} />
        </span>
      </summary>
      {isOpen && <Account groupId={groupId} memberId={memberId} name={name} />}
    </details>
  );
}

function Account({ groupId, memberId, name }: ReceiverAccountProps) {
  const { payout: words } = useMessages();
  const live = usePayout(groupId, memberId);
  if (live.status === 'loading') return <p role="status">{words.loading}</p>;
  if (live.status === 'failed') return <p className={styles.note}>{words.unknown}</p>;
  if (live.value === null) return <p className={styles.note}>{words.none(name)}</p>;
  return <PayoutDetails payout={live.value} />;
}
