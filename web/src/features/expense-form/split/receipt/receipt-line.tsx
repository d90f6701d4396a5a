import { useId } from 'react';
import { splitLimits } from '@nbbang/domain/records/split';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { amountMessage } from '#ui/amount-field/amount-message.ts';
import { Avatar } from '#ui/people/avatar.tsx';
import { IconButton } from '#ui/controls/icon-button.tsx';
import { MoneyInput } from '#ui/amount-field/money-input.tsx';
import { SmallInput } from '#ui/fields/small-input.tsx';
import type { ShownPerson } from '#features/expense-form/choosable-members.ts';
import type { SplitTextProblem } from '#features/expense-form/expense-form.ts';
import { FieldError } from '#features/expense-form/fields/field-error.tsx';
import { claimKey, titleKey } from '#features/expense-form/split/read-split.ts';
import { LinePortions } from './line-portions.tsx';
import { readLineText, type LineChange } from './receipt-inputs.ts';
import { textKey } from '#features/expense-form/split/split-form.ts';
import styles from './receipt-line.module.css';

export type ReceiptLineProps = {
  /** Its place on the receipt, from 0. */
  at: number;
  title: string;
  amountText: string;
  /** Somebody who is named twice had two portions. */
  claimedBy: readonly string[];
  people: readonly ShownPerson[];
  currency: string;
  problems: Readonly<Record<string, SplitTextProblem>>;
  onChange: (change: LineChange) => void;
  onRemove: () => void;
};

/** A line of the receipt: what, how much, and the faces of those who had it. */
export function ReceiptLine(props: ReceiptLineProps) {
  const { at, title, amountText, claimedBy, people, currency, problems } = props;
  const errorId = useId();
  const m = useMessages();
  const locale = useLocale();
  const words = m.expenseForm;
  const everybody = people.filter(({ departed }) => !departed).map(({ id }) => id);
  const isForAll = everybody.every((id) => claimedBy.includes(id));
  const portionsOf = (id: string) => claimedBy.filter((other) => other === id).length;
  return (
    <div className={styles.line}>
      <div className={styles.head}>
        <SmallInput
          label={words.line(at + 1)}
          entry={{ value: title, onChange: ({ target }) => props.onChange({ title: target.value }) }}
          placeholder={words.linePlaceholder}
          align="start"
          wide
          invalid={problems[titleKey(at)] !== undefined}
          describedBy={errorId}
        />
        <MoneyInput
          label={words.lineAmount(at + 1)}
          value={amountText}
          currency={currency}
          invalid={problems[textKey('items', at)] !== undefined}
          describedBy={errorId}
          onChange={(text) => props.onChange({ amountText: text })}
        />
        <IconButton icon="close" size={18} label={words.removeLine(at + 1)} onPress={props.onRemove} />
      </div>
      <div
        className={styles.faces}
        role="group"
        aria-label={words.claimedBy(at + 1)}
        aria-describedby={errorId}
        data-invalid={problems[claimKey(at)] !== undefined || undefined}
      >
        <button
          type="button"
          className={styles.everybody}
          aria-pressed={isForAll}
          onClick={() => props.onChange({ claimedBy: isForAll ? [] : everybody })}
        >
          {words.everybody}
        </button>
        {people.map(({ id, name, shown }) => {
          const portions = portionsOf(id);
          return (
            <button
              key={id}
              type="button"
              className={styles.face}
              aria-pressed={portions > 0}
              aria-label={portions > 1 ? m.formStart.portion(shown, portions) : shown}
              title={name}
              onClick={() =>
                props.onChange({
                  claimedBy: portions > 0 ? claimedBy.filter((other) => other !== id) : [...claimedBy, id],
                })
              }
            >
              <Avatar id={id} name={name} size={34} />
              {portions > 1 && <span className={styles.portions}>×{portions}</span>}
            </button>
          );
        })}
      </div>
      <LinePortions
        at={at}
        claimedBy={claimedBy}
        people={people}
        onChange={(next) => props.onChange({ claimedBy: next })}
      />
      <FieldError id={errorId} message={lineMessage()} />
    </div>
  );

  /** The first problem of the line, from left to right. */
  function lineMessage(): string | undefined {
    if (problems[titleKey(at)]) return words.lineTitleTooLong(splitLimits.itemTitle);
    if (problems[textKey('items', at)]) {
      const reading = readLineText(amountText, { currency, locale });
      return reading.ok ? words.lineNoAmount : amountMessage(m, reading.problem, amountText, currency);
    }
    return problems[claimKey(at)] && words.lineUnclaimed;
  }
}
