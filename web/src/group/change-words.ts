import { formatAmount } from '@nbbang/domain/money/format-amount';
import type { Change } from '@nbbang/domain/records/activity';
import type { Foreign } from '@nbbang/domain/records/foreign';
import { formatDate, formatList } from '#i18n/format.ts';
import { personName } from './person-name.ts';
import type { Reader } from './reader.ts';
import { splitWords } from './split-words.ts';

export type ChangeLine = { label: string; before: string; after: string };

/** A changed field as people read it: 금액, ₩40,000, ₩128,000. `today` is the reader's calendar date. */
export function changeWords(change: Change, reader: Reader): ChangeLine {
  const { m, currency, locale, today } = reader;
  const label = m.activity.fields[change.field];
  const line = <Value>(
    { before, after }: { before: Value; after: Value },
    say: (value: Value) => string,
  ) => ({
    label,
    before: say(before),
    after: say(after),
  });
  switch (change.field) {
    case 'kind':
      return line(change, (kind) => m.detail.kinds[kind]);
    case 'title':
    case 'note':
      return line<string>(change, (text) => (text === '' ? m.activity.nothing : text));
    case 'amountMinor':
      return line(change, (amount) => formatAmount(amount, currency, locale));
    case 'date':
      return line(change, (date) => formatDate(date, today, locale));
    case 'category':
      return line(change, (category) =>
        category === null ? m.activity.nothing : m.expenseForm.categories[category],
      );
    case 'payers':
      return line(change, (payers) => payersWords(payers, reader));
    case 'split':
      return line(change, (split) => splitWords(split, reader));
    case 'foreign':
      return line(change, (foreign) =>
        foreign === null ? m.activity.nothing : foreignWords(foreign, reader),
      );
  }
}

/** Without what follows from another: whoever alone paid 5 of 5 pays 7 of 7. */
export function tellingChanges(changes: readonly Change[]): Change[] {
  return changes.filter((change) => change.field !== 'payers' || !isSameSinglePayer(change));
}

function isSameSinglePayer({ before, after }: Extract<Change, { field: 'payers' }>): boolean {
  const [one, ...others] = Object.keys(before);
  return one !== undefined && others.length === 0 && Object.keys(after).join() === one;
}

/** One payer by name, several with what each paid. */
function payersWords(payers: Extract<Change, { field: 'payers' }>['before'], reader: Reader): string {
  const entries = Object.entries(payers);
  const said = entries.map(([id, amount]) => {
    const name = personName(id, reader);
    return entries.length === 1 ? name : `${name} ${formatAmount(amount, reader.currency, reader.locale)}`;
  });
  return formatList(said, reader.locale);
}

/** $12.50 (1 USD = 1352.5 KRW). */
function foreignWords({ currency, amountMinor, rate }: Foreign, reader: Reader): string {
  const amount = formatAmount(amountMinor, currency, reader.locale);
  return `${amount} (${reader.m.detail.rate(currency, rate, reader.currency)})`;
}
