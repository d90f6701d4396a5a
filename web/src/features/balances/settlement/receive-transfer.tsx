import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { memberById } from '@nbbang/domain/group/members';
import { ownPart } from '@nbbang/domain/group/own-part';
import { transferParties } from '@nbbang/domain/expense/transfer-parties';
import { useGroupContext } from '#group/group-context.tsx';
import { memberName } from '#group/person-name.ts';
import { useMessages } from '#i18n/locale.tsx';
import { Button } from '#ui/controls/button.tsx';
import { Icon } from '#ui/controls/icon.tsx';
import { ReceiverAccount } from './receiver-account.tsx';
import { useReceiveTransfer } from '#group/use-receive-transfer.ts';
import styles from './receive-transfer.module.css';

export type ReceiveTransferProps = {
  /** Of anything but a transfer nothing is shown, nor of a deleted one. */
  known: KnownExpense;
};

/**
 * How far a transfer has come: sent, or confirmed. Who may confirm it can do so here (its receiver; anybody, where the
 * receiver has no account); who sends it finds where to send it.
 */
export function ReceiveTransfer({ known }: ReceiveTransferProps) {
  const { group, ownMemberId } = useGroupContext();
  const m = useMessages();
  const { receipt } = m;
  const confirm = useReceiveTransfer();
  const parties = transferParties(known.expense);
  if (parties === null || known.expense.deletedAt !== null) return null;
  if (known.expense.receivedAt !== null) {
    return (
      <p className={styles.confirmed}>
        <Icon name="check" size={18} />
        {receipt.confirmed}
      </p>
    );
  }
  const { members } = group.group;
  const name = memberName(parties.to, { members, m });
  const part = ownPart(parties, ownMemberId);
  const isMine = part === 'receive';
  const hasNoAccount = memberById(members, parties.to)?.uid === null;
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
      {part === 'send' && !hasNoAccount && <ReceiverAccount memberId={parties.to} />}
    </div>
  );
}
