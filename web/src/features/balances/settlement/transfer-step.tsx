import { useState } from 'react';
import { formatAmount } from '@nbbang/domain/money/format-amount';
import { memberById, type Members } from '@nbbang/domain/group/members';
import { newId } from '#data/local/ids.ts';
import { PersonAvatar } from '#group/person-avatar.tsx';
import { memberName, personName } from '#group/person-name.ts';
import { useReader } from '#group/reader.ts';
import { Amount } from '#ui/money/amount.tsx';
import { Button } from '#ui/controls/button.tsx';
import { cx } from '#ui/styles/cx.ts';
import { Icon } from '#ui/controls/icon.tsx';
import { reasonOf } from './reason-of.ts';
import { ReceiverAccount } from './receiver-account.tsx';
import type { PlannedTransfer } from './settlement-plan.ts';
import styles from './settlement-steps.module.css';

export type TransferStepProps = {
  transfer: PlannedTransfer;
  /** Resolves to whether it was written. */
  onRecord: (id: string, transfer: PlannedTransfer) => Promise<boolean>;
};

/** 민수 → 지영 ₩12,000, why, and the button that records it. */
export function TransferStep({ transfer, onRecord }: TransferStepProps) {
  const reader = useReader();
  const { m, locale, currency, members } = reader;
  const { from, to, amountMinor, own } = transfer;
  const { id, recording, setRecording } = useRecording(amountMinor);
  const nameOf = (memberId: string) => memberName(memberId, reader);
  const person = (memberId: string) => (
    <>
      <PersonAvatar memberId={memberId} size={28} />
      {personName(memberId, reader)}
    </>
  );
  const word =
    own === null ? m.settle.recordOther : own === 'send' ? m.settle.record : m.settle.recordReceived;
  const said = m.settle.direction(nameOf(from), nameOf(to), formatAmount(amountMinor, currency, locale));
  const why = reasonOf(transfer, reader);

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
      {own === 'send' && hasAccount(to, members) && <ReceiverAccount memberId={to} />}
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

function hasAccount(memberId: string, members: Members): boolean {
  return (memberById(members, memberId)?.uid ?? null) !== null;
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
