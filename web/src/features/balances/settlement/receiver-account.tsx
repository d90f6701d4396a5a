import { useState } from 'react';
import { usePayout } from '#data/shell/transfers.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { memberName } from '#group/person-name.ts';
import { useNames } from '#group/reader.ts';
import { Fold } from '#ui/lists/fold.tsx';
import { PayoutDetails } from '#ui/money/payout-details.tsx';
import styles from './receiver-account.module.css';

export type ReceiverAccountProps = { memberId: string };

/** Where a transfer is to be sent. It is read when it is opened: most who look at the balances send nothing now. */
export function ReceiverAccount({ memberId }: ReceiverAccountProps) {
  const names = useNames();
  const [isOpen, setOpen] = useState(false);
  return (
    <Fold look="link" title={names.m.payout.show(memberName(memberId, names))} onOpenChange={setOpen}>
      {isOpen && <Account memberId={memberId} />}
    </Fold>
  );
}

function Account({ memberId }: ReceiverAccountProps) {
  const { group } = useGroupContext();
  const names = useNames();
  const { payout: words } = names.m;
  const live = usePayout(group.id, memberId);
  if (live.status === 'loading') return <p role="status">{words.loading}</p>;
  if (live.status === 'failed') return <p className={styles.note}>{words.unknown}</p>;
  if (live.value === null) return <p className={styles.note}>{words.none(memberName(memberId, names))}</p>;
  return <PayoutDetails payout={live.value} />;
}
