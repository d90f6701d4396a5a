import { useState } from 'react';
import { formatAmount } from '@nbbang/domain/money/format-amount';
import type { Member } from '@nbbang/domain/records/group';
import { newId } from '#data/expenses.ts';
import { useLocale, useMessages, type Messages } from '#i18n/locale.tsx';
import { Amount } from '#ui/amount.tsx';
import { Avatar } from '#ui/avatar.tsx';
import { Button } from '#ui/button.tsx';
import { cx } from '#ui/cx.ts';
import { Icon } from '#ui/icon.tsx';
import type { PlannedTransfer } from './settlement-plan.ts';
import styles from './settlement-steps.module.css';

export type TransferStepProps = {
  transfer: PlannedTransfer;
  members: Readonly<Record<string, Member>>;
  currency: string;
  ownMemberId: string;
  /** Resolves to whether it was written. */
  onRecord: (id: string, transfer: PlannedTransfer) => Promise<boolean>;
};

/** 민수 → 지영 ₩12,000, why, and the button that records it. */
export function TransferStep({ transfer, members, currency, ownMemberId, onRecord }: TransferStepProps) {
  const m = useMessages();
  const locale = useLocale();
  // Made with the step and not with the press: pressing twice is the same transfer.
  const [id] = useState(newId);
  const [recording, setRecording] = useState(false);
  const { from, to, amountMinor, own } = transfer;
  const nameOf = (member: string) => members[member]?.name ?? '?';
  const shownName = (member: string) => (member === ownMemberId ? m.common.me : nameOf(member));
  const word =
    own === null ? m.settle.recordOther : own === 'send' ? m.settle.record : m.settle.recordReceived;
  const said = m.settle.direction(nameOf(from), nameOf(to), formatAmount(amountMinor, currency, locale));

  async function record(): Promise<void> {
    if (recording) return;
    setRecording(true);
    // Once it is recorded the balances take the step away.
    if (!(await onRecord(id, transfer))) setRecording(false);
  }

  return (
    <li className={cx(styles.step, own !== null && styles.own)}>
      {own !== null && <p className={styles.part}>{own === 'send' ? m.settle.toSend : m.settle.toReceive}</p>}
      <p className={styles.sentence}>
        <span className={styles.people}>
          <span className={styles.person}>
            <Avatar id={from} name={nameOf(from)} size={28} />
            {shownName(from)}
          </span>
          <span className={styles.person}>
            <span className={styles.arrow}>
              <Icon name="arrow-right" size={18} />
            </span>
            <Avatar id={to} name={nameOf(to)} size={28} />
            {shownName(to)}
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
      <p className={styles.reason}>{reasonFor(m, transfer, shownName)}</p>
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

function reasonFor(
  { settle }: Messages,
  { reason, among }: PlannedTransfer,
  nameOf: (member: string) => string,
): string {
  if (reason === 'pair') return settle.reasonTwo(among.map(nameOf).join('·'));
  if (reason === 'among') return settle.reasonMany(among.map(nameOf).join('·'), among.length);
  if (reason === 'sends-all') return settle.reasonSendsAll;
  return reason === 'gets-all' ? settle.reasonGetsAll : settle.reasonPart;
}
