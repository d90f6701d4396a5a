import { useId, useState } from 'react';
import { formatAmount } from '@nbbang/domain/money/format-amount';
import type { KnownGroup } from '#data/shell/groups.ts';
import type { SessionUser } from '#data/shell/session.ts';
import { useUnconfirmedTransfers } from '#data/unconfirmed-transfers.ts';
import { formatDate } from '#i18n/format.ts';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { useToday } from '#i18n/use-today.ts';
import { Amount } from '#ui/money/amount.tsx';
import { Avatar } from '#ui/people/avatar.tsx';
import { Button } from '#ui/controls/button.tsx';
import { useReceiveTransfer } from '#group/use-receive-transfer.ts';
import { waitingTransfers, type WaitingTransfer } from './waiting-transfers.ts';
import styles from './waiting-section.module.css';

/** More than these are behind a button. */
const shownAtFirst = 3;

export type WaitingSectionProps = { group: KnownGroup; user: SessionUser; ownMemberId: string };

/** What others say they sent me, to confirm: of the entries that this device holds, without a further read. */
export function WaitingSection({ group, user, ownMemberId }: WaitingSectionProps) {
  const { receipt } = useMessages();
  const id = useId();
  const [all, setAll] = useState(false);
  const live = useUnconfirmedTransfers(group.id);
  const known = live.status === 'ready' ? live.value : [];
  const waiting = waitingTransfers(known, ownMemberId, user.uid);
  const confirm = useReceiveTransfer(user.uid, group.id);
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
          <Row
            key={transfer.known.id}
            transfer={transfer}
            group={group}
            onConfirm={() => confirm(transfer.known)}
          />
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

type RowProps = { transfer: WaitingTransfer; group: KnownGroup; onConfirm: () => void };

function Row({ transfer, group, onConfirm }: RowProps) {
  const { receipt } = useMessages();
  const locale = useLocale();
  const today = useToday();
  const { from, known } = transfer;
  const { amountMinor, currency, date } = known.expense;
  const name = group.group.members[from]?.name ?? '?';
  const said = receipt.confirm(name, formatAmount(amountMinor, currency, locale));
  return (
    <li className={styles.row}>
      <Avatar id={from} name={name} size={36} muted={group.group.members[from]?.status === 'departed'} />
      <span className={styles.text}>
        <span className={styles.name}>{name}</span>
        <span className={styles.date}>{formatDate(date, today, locale)}</span>
      </span>
      <Amount amountMinor={amountMinor} currency={currency} />
      <Button size="s" aria-label={`${receipt.got}: ${said}`} onPress={onConfirm}>
        {receipt.got}
      </Button>
    </li>
  );
}
