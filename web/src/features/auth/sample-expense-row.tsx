import { useId } from 'react';
import { formatAmount } from '@nbbang/domain/money/format-amount';
import type { MinorUnits } from '@nbbang/domain/money/minor-units';
import type { AmountProblem } from '@nbbang/domain/money/parse-amount';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { amountMessage } from '#ui/amount-field/amount-message.ts';
import { Avatar } from '#ui/people/avatar.tsx';
import { Icon } from '#ui/controls/icon.tsx';
import { Loaf } from '#ui/money/loaf.tsx';
import { SampleAmount } from './sample-amount.tsx';
import styles from './sample-group.module.css';

export type SamplePerson = { id: string; name: string };

export type SampleExpenseRowProps = {
  title: string;
  payer: string;
  paidByMe: boolean;
  people: readonly SamplePerson[];
  currency: string;
  /** What is typed as the amount. */
  text: string;
  /** Why that is no amount. */
  problem: AmountProblem | null;
  participants: readonly string[];
  shares: Readonly<Record<string, MinorUnits>>;
  onType: (text: string) => void;
  onChoose: (participants: string[]) => void;
};

/** One bill: its amount can be typed, its eaters tapped. */
export function SampleExpenseRow(props: SampleExpenseRowProps) {
  const { title, people, currency, text, problem, participants, shares } = props;
  const m = useMessages();
  const { expense, landing } = m;
  const locale = useLocale();
  const id = useId();
  const message =
    problem !== null
      ? amountMessage(m, problem, text, currency)
      : participants.length === 0
        ? expense.participantsMissing
        : null;

  return (
    <div className={styles.bill} role="group" aria-labelledby={`${id}-title`}>
      <div className={styles.line}>
        <Loaf n={Math.max(1, participants.length)} filled={participants.length} size={40} />
        <div className={styles.what}>
          <h3 className={styles.title} id={`${id}-title`}>
            {title}
          </h3>
          <p className={styles.payer}>{props.paidByMe ? expense.paidByMe : expense.paidBy(props.payer)}</p>
        </div>
        <SampleAmount
          label={landing.sampleAmount(title)}
          text={text}
          currency={currency}
          problemId={problem === null ? undefined : `${id}-problem`}
          onType={props.onType}
        />
      </div>
      <div className={styles.faces} role="group" aria-label={landing.sampleWho(title)}>
        {people.map((person) => {
          const eats = participants.includes(person.id);
          const share = shares[person.id];
          return (
            <button
              key={person.id}
              type="button"
              className={styles.face}
              aria-pressed={eats}
              onClick={() =>
                props.onChoose(
                  people
                    .map((other) => other.id)
                    .filter((other) => (other === person.id ? !eats : participants.includes(other))),
                )
              }
            >
              <span className={styles.portrait}>
                <Avatar id={person.id} name={person.name} size={32} muted={!eats} />
                {eats && (
                  <span className={styles.check}>
                    <Icon name="check" size={12} />
                  </span>
                )}
              </span>
              <span className={styles.faceName}>{person.name}</span>
              <span className={styles.share}>
                {share === undefined
                  ? eats
                    ? '–'
                    : expense.excluded
                  : formatAmount(share, currency, locale)}
              </span>
            </button>
          );
        })}
      </div>
      <p className={styles.problem} id={`${id}-problem`} aria-live="polite">
        {message}
      </p>
    </div>
  );
}
