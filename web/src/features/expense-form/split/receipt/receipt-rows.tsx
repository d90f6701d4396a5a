import { useState } from 'react';
import { linesOf } from '@nbbang/domain/expense/receipt-lines';
import { splitLimits, type SplitOf } from '@nbbang/domain/records/split';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { Button } from '#ui/controls/button.tsx';
import { MoneyInput } from '#ui/amount-field/money-input.tsx';
import { PersonLine } from '#features/expense-form/split/person-line.tsx';
import { addLine, changeLine, extras, extraText, lineText, removeLine, typeExtra } from './receipt-inputs.ts';
import { ReceiptLine } from './receipt-line.tsx';
import { Share } from '#features/expense-form/split/share.tsx';
import { textKey } from '#features/expense-form/split/split-form.ts';
import type { SplitRowsProps } from '#features/expense-form/split/split-props.ts';
import lineStyles from '#features/expense-form/lines.module.css';
import styles from './receipt-rows.module.css';

/** The lines of a receipt and who had them, then tax, tip and discount, then the share of each person. */
export function ReceiptRows(props: SplitRowsProps<SplitOf<'items'>>) {
  const { state, split, preview, currency } = props;
  const m = useMessages();
  const locale = useLocale();
  const { form, change, people, problems, view } = state;
  const words = m.expenseForm;
  const lines = linesOf(split);
  return (
    <div role="group" aria-label={words.modes.items} className={styles.receipt}>
      {lines.map(({ title, claimedBy }, at) => (
        <ReceiptLine
          // Nothing but its place tells a line from another.
          key={at}
          at={at}
          title={title}
          amountText={lineText(form.split, split, at, { currency, locale })}
          claimedBy={claimedBy}
          people={people}
          currency={currency}
          problems={problems.splitTexts ?? {}}
          onChange={(line) => change({ split: changeLine(form.split, split, at, line, view) })}
          onRemove={() => change({ split: removeLine(form.split, split, at) })}
        />
      ))}
      <div className={styles.actions}>
        {lines.length < splitLimits.items && (
          <Button size="s" icon="plus" onPress={() => change({ split: addLine(form.split, split) })}>
            {words.addLine}
          </Button>
        )}
      </div>
      <Extras {...props} />
      {Object.keys(preview.shares).length > 0 && (
        <div role="group" aria-label={words.shares}>
          {people
            .filter(({ id }) => preview.shares[id] !== undefined)
            .map((person) => (
              <PersonLine key={person.id} person={person} currency={currency}>
                <Share
                  shareMinor={preview.shares[person.id]}
                  isOdd={preview.odd.has(person.id)}
                  currency={currency}
                />
              </PersonLine>
            ))}
        </div>
      )}
    </div>
  );
}

function Extras({ state, split, currency, noteId }: SplitRowsProps<SplitOf<'items'>>) {
  const { expenseForm: words } = useMessages();
  const locale = useLocale();
  const [isWanted, setWanted] = useState(false);
  const { form, change, problems, view } = state;
  const texts = extras.map((extra) => extraText(form.split, split, extra, { currency, locale }));
  if (!isWanted && texts.every((text) => text === '')) {
    return (
      <div>
        <Button size="s" tone="quiet" onPress={() => setWanted(true)}>
          {words.addExtras}
        </Button>
      </div>
    );
  }
  return extras.map((extra, at) => (
    <div key={extra} className={lineStyles.labelled}>
      <span>{words.extras[extra]}</span>
      <MoneyInput
        label={words.extras[extra]}
        value={texts[at] ?? ''}
        currency={currency}
        before={extra === 'discount' ? <span aria-hidden="true">−</span> : undefined}
        invalid={problems.splitTexts?.[textKey('items', extra)] !== undefined}
        describedBy={noteId}
        onChange={(text) => change({ split: typeExtra(form.split, split, extra, text, view) })}
      />
    </div>
  ));
}
