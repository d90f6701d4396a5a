import { useState } from 'react';
import { formatAmount } from '@nbbang/domain/money/format-amount';
import type { Member } from '@nbbang/domain/records/group';
import { newId } from '#data/local/ids.ts';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { Amount } from '#ui/money/amount.tsx';
import { Avatar } from '#ui/people/avatar.tsx';
import { Button } from '#ui/controls/button.tsx';
import { cx } from '#ui/styles/cx.ts';
import { Icon } from '#ui/controls/icon.tsx';
import { reasonOf } from './reason-of.ts';
import { ReceiverAccount } from './receiver-account.tsx';
import type { PlannedTransfer } from './settlement-plan.ts';
import styles from './settlement-steps.module.css';

export type TransferStepProps = {
  groupId: string;
  transfer: PlannedTransfer;
  members: Readonly<Record<string, Member>>;
  currency: string;
  ownMemberId: string;
  /** Resolves to whether it was written. */
  onRecord: (id: string, transfer: PlannedTransfer) => Promise<boolean>;
};

/** 민수 → 지영 ₩12,000, why, and the button that records it. */
export function TransferStep({
  groupId,
  transfer,
  members,
  currency,
  ownMemberId,
  onRecord,
}: TransferStepProps) {
  const m = useMessages();
  const locale = useLocale();
  const { from, to, amountMinor, own } = transfer;
  const { id, recording, setRecording } = useRecording(amountMinor);
  const nameOf = (member: string) => members[member]?.name ?? '?';
  const person = (member: string) => (
    <>
      <Avatar id={member} name={nameOf(member)} size={28} muted={members[member]?.status === 'departed'} />
      {member === ownMemberId ? m.common.me : nameOf(member)}
    </>
  );
  const word =
    own === null ? m.settle.recordOther : own === 'send' ? m.settle.record : m.settle.recordReceived;
  const said = m.settle.direction(nameOf(from), nameOf(to), formatAmount(amountMinor, currency, locale));
  const why = reasonOf(transfer, (member) => (member === ownMemberId ? null : nameOf(member)), m, locale);

  async function record(): Promise<void> {
    if (recording) return;
    setRecording(true);
    // Once it is recorded the balances take the step away.
    if (!(await onRecord(id, transfer))) setRecording(false);
  }

  return (
    <li className={cx(styles.step, own !== null && styles.own)} data-row={`${from} ${to}`}>
      {own !== null && <p className={styles.part}>{own === 'send' ? m.settle.toSend : m.settle.toReceive}</p>}
      <p className={styles.sentence}>
        <span className={styles.people}>
          <span className={styles.person}>{person(from)}</span>
          <span className={styles.person}>
            <span className={styles.arrow}>
              <Icon name="arrow-right" size={18} />
            </span>
            {person(to)}
          </span>
        </span>
        <Amount
          amountMinor={amountMinor}
          currency={currency}
          size="l"
          tone={own === 'send' ? 'owe' : own === 'receive' ? 'get' : 'neutral'}
          wordShown
        />
      </p>
      <p className={styles.reason}>{why}</p>
      {own === 'send' && hasAccount(members[to]) && (
        <ReceiverAccount groupId={groupId} memberId={to} name={nameOf(to)} />
      )}
      <Button
        tone={own === null ? 'secondary' : 'primary'}
        size={own === null ? 's' : 'm'}
        block={own !== null}
        pending={recording}
        aria-label={`${word} · ${said}`}
        onPress={() => void record()}
      >
        {word}
      </Button>
    </li>
  );
}

function hasAccount(member: Member | undefined): boolean {
  return member !== undefined && member.uid !== null;
}

/**
 * The id a transfer of this amount is recorded under, made with the suggestion and not with the press: pressing twice
 * is the same transfer. Another amount between the same two is another transfer.
 */
function useRecording(amountMinor: number) {
  const [made, setMade] = useState(() => ({ amountMinor, id: newId(), recording: false }));
  if (made.amountMinor !== amountMinor) setMade({ amountMinor, id: newId(), recording: false });
  return { ...made, setRecording: (recording: boolean) => setMade((before) => ({ ...before, recording })) };
}
