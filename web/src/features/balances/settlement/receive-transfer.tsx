import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { transferParties } from '@nbbang/domain/expense/transfer-parties';
import type { KnownGroup } from '#data/shell/groups.ts';
import type { SessionUser } from '#data/shell/session.ts';
import { useMessages } from '#i18n/locale.tsx';
import { Button } from '#ui/controls/button.tsx';
import { Icon } from '#ui/controls/icon.tsx';
import { ReceiverAccount } from './receiver-account.tsx';
import { useReceiveTransfer } from '#group/use-receive-transfer.ts';
import styles from './receive-transfer.module.css';

export type ReceiveTransferProps = {
  group: KnownGroup;
  user: SessionUser;
  ownMemberId: string;
  /** Of anything but a transfer nothing is shown, nor of a deleted one. */
  known: KnownExpense;
};

/**
 * How far a transfer has come: sent, or confirmed. Who may confirm it can do so here (its receiver; anybody, where the
 * receiver has no account); who sends it finds where to send it.
 */
export function ReceiveTransfer({ group, user, ownMemberId, known }: ReceiveTransferProps) {
  const { receipt } = useMessages();
  const confirm = useReceiveTransfer(user.uid, group.id);
  const parties = transferParties(known.expense);
  if (parties === null || known.expense.deletedAt !== null) return null;
  const receiver = group.group.members[parties.to];
  if (known.expense.receivedAt !== null) {
    return (
      <p className={styles.confirmed}>
        <Icon name="check" size={18} />
        {receipt.confirmed}
      </p>
    );
  }
  const name = receiver?.name ?? '?';
  const isMine = parties.to === ownMemberId;
  const hasNoAccount = receiver?.uid === null;
  return (
    <div className={styles.waiting}>
      <p className={styles.state}>
        <Icon name="clock" size={18} />
        {receipt.waiting}
      </p>
      {(isMine || hasNoAccount) && (
        <Button
          tone={isMine ? 'primary' : 'secondary'}
          size={isMine ? 'm' : 's'}
          block={isMine}
          icon="check"
          onPress={() => confirm(known)}
        >
          {isMine ? receipt.got : receipt.gotFor(name)}
        </Button>
      )}
      {parties.from === ownMemberId && !hasNoAccount && (
        <ReceiverAccount groupId={group.id} memberId={parties.to} name={name} />
      )}
    </div>
  );
}
