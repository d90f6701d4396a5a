import { useId, useState } from 'react';
import { splitLimits } from '@nbbang/domain/records/split';
import { useMessages } from '#i18n/locale.tsx';
import { InputStep } from '#ui/amount-field/input-step.tsx';
import type { ShownPerson } from '#features/expense-form/choosable-members.ts';
import { withPortions } from './with-portions.ts';
import lineStyles from '#features/expense-form/lines.module.css';
import styles from './line-portions.module.css';

type LinePortionsProps = {
  /** The place of the line, from 0. */
  at: number;
  claimedBy: readonly string[];
  people: readonly ShownPerson[];
  onChange: (claimedBy: readonly string[]) => void;
};

/** How many portions of a line each person had. Mostly it is one, so the steppers are folded away at first. */
export function LinePortions({ at, claimedBy, people, onChange }: LinePortionsProps) {
  const id = useId();
  const { formStart: words, expenseForm } = useMessages();
  const eaters = people.filter((person) => claimedBy.includes(person.id));
  const [isWanted, setWanted] = useState(claimedBy.length > eaters.length);
  // One person alone pays the whole line, however many portions it has.
  if (eaters.length < 2) return null;
  return (
    <div>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isWanted}
        aria-controls={id}
        onClick={() => setWanted(!isWanted)}
      >
        {words.portions}
      </button>
      <div id={id} role="group" aria-label={words.portionsOf(at + 1)} hidden={!isWanted}>
        {isWanted &&
          eaters.map(({ id: memberId, shown }) => {
            const count = claimedBy.filter((other) => other === memberId).length;
            const set = (next: number) => onChange(withPortions(claimedBy, memberId, next));
            return (
              <div key={memberId} className={styles.line}>
                <span className={lineStyles.name}>{shown}</span>
                <span className={styles.stepper}>
                  <InputStep
                    label={expenseForm.less(shown)}
                    disabled={count === 1}
                    onPress={() => set(count - 1)}
                  >
                    −
                  </InputStep>
                  <output aria-label={words.portion(shown, count)}>×{count}</output>
                  <InputStep
                    label={expenseForm.more(shown)}
                    disabled={claimedBy.length >= splitLimits.portions}
                    onPress={() => set(count + 1)}
                  >
                    +
                  </InputStep>
                </span>
              </div>
            );
          })}
      </div>
    </div>
  );
}
