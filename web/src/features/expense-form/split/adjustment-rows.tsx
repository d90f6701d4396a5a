import { placeInTyped, plainText } from '@nbbang/domain/money/typed-text';
import type { SplitOf } from '@nbbang/domain/records/split';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { InputStep } from '#ui/amount-field/input-step.tsx';
import { MoneyInput } from '#ui/amount-field/money-input.tsx';
import { chooseAdjusted, memberText, typeMemberText } from './member-inputs.ts';
import { PersonLine } from './person-line.tsx';
import { textKey } from './split-form.ts';
import type { SplitRowsProps } from './split-props.ts';
import lineStyles from '#features/expense-form/lines.module.css';
import styles from './adjustment-rows.module.css';

/** Who takes part, and how much more or less than the equal part each of them pays. */
export function AdjustmentRows({
  state,
  split,
  preview,
  currency,
  noteId,
}: SplitRowsProps<SplitOf<'adjustment'>>) {
  const m = useMessages();
  const locale = useLocale();
  const { form, change, people, problems, view } = state;
  const { participants } = split;
  const words = m.expenseForm;
  return (
    <div role="group" aria-label={words.modes.adjustment}>
      {people.map((person) => {
        const { id, shown } = person;
        const takesPart = participants.includes(id);
        const text = memberText(form.split, split, id, { currency, locale });
        const type = (next: string) => change({ split: typeMemberText(form.split, split, id, next, view) });
        return (
          <PersonLine
            key={id}
            person={person}
            currency={currency}
            shareMinor={preview.shares[id]}
            isOdd={preview.odd.has(id)}
            leading={
              <input
                type="checkbox"
                className={styles.tick}
                aria-label={words.takesPart(shown)}
                checked={takesPart}
                onChange={() => {
                  const chosen = people
                    .map((other) => other.id)
                    .filter((other) => (other === id ? !takesPart : participants.includes(other)));
                  change({ split: chooseAdjusted(form.split, split, chosen, view) });
                }}
              />
            }
          >
            {takesPart ? (
              <MoneyInput
                label={words.numberOf.adjustment(shown)}
                value={unsigned(text)}
                currency={currency}
                before={
                  <InputStep
                    label={words.flipSign(shown)}
                    pressed={isNegative(text)}
                    onPress={() => type(isNegative(text) ? unsigned(text) : `-${unsigned(text)}`)}
                  >
                    {isNegative(text) ? '−' : '+'}
                  </InputStep>
                }
                invalid={
                  problems.splitTexts?.[textKey('adjustment', id)] !== undefined ||
                  ((problems.split?.code === 'negative-share' || problems.split?.code === 'beyond-amount') &&
                    problems.split.memberId === id)
                }
                describedBy={noteId}
                // A typed minus turns the sign as the button does; only the button turns it back.
                onChange={(next) => type(isNegative(text) && !isNegative(next) ? `-${next}` : next)}
              />
            ) : (
              <span className={lineStyles.soft}>{m.expense.excluded}</span>
            )}
          </PersonLine>
        );
      })}
    </div>
  );
}

const sign = /^\s*[-+]\s*/;

const isNegative = (text: string) => sign.exec(plainText(text))?.[0].includes('-') === true;

/** Without the sign, which the button before the field shows. */
function unsigned(text: string): string {
  const length = sign.exec(plainText(text))?.[0].length ?? 0;
  return length === 0 ? text : text.slice(placeInTyped(text, length));
}
