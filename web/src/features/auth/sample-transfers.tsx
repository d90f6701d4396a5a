import type { SuggestedTransfer } from '@nbbang/domain/settlement/suggest-transfers';
import { useMessages } from '#i18n/locale.tsx';
import { Amount } from '#ui/money/amount.tsx';
import { Avatar } from '#ui/people/avatar.tsx';
import { Icon } from '#ui/controls/icon.tsx';
import { VisuallyHidden } from '#ui/controls/visually-hidden.tsx';
import type { SamplePerson } from './sample-expense-row.tsx';
import styles from './sample-group.module.css';

export type SampleTransfersProps = {
  transfers: readonly SuggestedTransfer[];
  people: readonly SamplePerson[];
  me: string;
  currency: string;
};

/** Who sends what to whom, in sentences. */
export function SampleTransfers({ transfers, people, me, currency }: SampleTransfersProps) {
  const { balance, settle } = useMessages();
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  return (
    <div className={styles.result}>
      <h3 className={styles.headline}>
        {transfers.length === 0 ? balance.allSquare : settle.headline(transfers.length)}
      </h3>
      <ul className={styles.transfers} aria-live="polite">
        {transfers.map(({ from, to, amountMinor }) => (
          <li key={`${from}-${to}`} className={styles.transfer}>
            <Avatar id={from} name={nameOf(from)} size={28} />
            <span>{nameOf(from)}</span>
            <Icon name="arrow-right" size={16} />
            <VisuallyHidden>→</VisuallyHidden>
            <Avatar id={to} name={nameOf(to)} size={28} />
            <span>{nameOf(to)}</span>
            <span className={styles.sum}>
              <Amount
                amountMinor={amountMinor}
                currency={currency}
                tone={to === me ? 'get' : from === me ? 'owe' : 'neutral'}
              />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
