import { useId, useState } from 'react';
import { formatAmount } from '@nbbang/domain/money/format-amount';
import { useUnconfirmedTransfers } from '#data/shell/transfers.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { PersonAvatar } from '#group/person-avatar.tsx';
import { personName } from '#group/person-name.ts';
import { useReader } from '#group/reader.ts';
import { formatDate } from '#i18n/format.ts';
import { useMessages } from '#i18n/locale.tsx';
import { Amount } from '#ui/money/amount.tsx';
import { Button } from '#ui/controls/button.tsx';
import { useReceiveTransfer } from '#group/use-receive-transfer.ts';
import { ContainedRow } from '#ui/failures/contained-row.tsx';
import { waitingTransfers, type WaitingTransfer } from './waiting-transfers.ts';
import styles from './waiting-section.module.css';

/** More than these are behind a button. */
const shownAtFirst = 3;

/** What others say they sent me, to confirm: of the entries that this device holds, without a further read. */
export function WaitingSection() {
  const { group, user, ownMemberId } = useGroupContext();
  const { receipt } = useMessages();
  const id = useId();
  const [all, setAll] = useState(false);
  const live = useUnconfirmedTransfers(group.id);
  const known = live.status === 'ready' ? live.value : [];
  const waiting = waitingTransfers(known, ownMemberId, user.uid);
  const confirm = useReceiveTransfer();
  if (waiting.length === 0) return null;
  const shown = all ? waiting : waiting.slice(0, shownAtFirst);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 className={styles.title} id={id}>
        {receipt.title}
      </h2>
      <p className={styles.note}>{receipt.note}</p>
      <ul className={styles.rows}>
        {shown.map((transfer) => (
          <ContainedRow key={transfer.known.id}>
            <Row transfer={transfer} onConfirm={() => confirm(transfer.known)} />
          </ContainedRow>
        ))}
      </ul>
      {shown.length < waiting.length && (
        <Button size="s" tone="quiet" onPress={() => setAll(true)}>
          {receipt.more(waiting.length - shown.length)}
        </Button>
      )}
    </section>
  );
}

type RowProps = { transfer: WaitingTransfer; onConfirm: () => void };

function Row({ transfer, onConfirm }: RowProps) {
  const reader = useReader();
  const { m, locale, today } = reader;
  const { from, known } = transfer;
  const { amountMinor, currency, date } = known.expense;
  const name = personName(from, reader);
  const said = m.receipt.confirm(name, formatAmount(amountMinor, currency, locale));
  return (
    <li className={styles.row}>
      <PersonAvatar memberId={from} size={36} />
      <span className={styles.text}>
        <span className={styles.name}>{name}</span>
        <span className={styles.date}>{formatDate(date, today, locale)}</span>
      </span>
      <Amount amountMinor={amountMinor} currency={currency} />
      <Button size="s" aria-label={`${m.receipt.got}: ${said}`} onPress={onConfirm}>
        {m.receipt.got}
      </Button>
    </li>
  );
}
