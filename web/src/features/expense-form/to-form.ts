import { openDraft } from '@nbbang/domain/expense/split-draft';
import { transferParties } from '@nbbang/domain/expense/transfer-parties';
import type { MinorUnits } from '@nbbang/domain/money/minor-units';
import { writtenAmount, writtenRate } from '@nbbang/domain/money/written-number';
import type { ExpenseInput } from '@nbbang/domain/records/expense';
import type { MemberId } from '@nbbang/domain/records/fields';
import type { ExpenseForm } from './expense-form.ts';

/** The form that shows `input`: `readForm` reads the same input from it. */
export function toForm(input: ExpenseInput, locale: string): ExpenseForm {
  const { kind, title, amountMinor, currency, date, category, note, payers, split, foreign } = input;
  const [first, ...others] = Object.entries(payers);
  const written = (amount: MinorUnits, code: string) => writtenAmount(amount, code, locale);
  return {
    kind,
    amountText: foreign ? written(foreign.amountMinor, foreign.currency) : written(amountMinor, currency),
    foreign: foreign && {
      currency: foreign.currency,
      rateText: writtenRate(foreign.rate, locale),
      chargedText: written(amountMinor, currency),
    },
    title,
    date,
    note,
    category: { chosen: true, value: category },
    payer: first?.[0] ?? '',
    coPayers: Object.fromEntries(others.map(([id, paid]) => [id, written(paid, currency)])),
    hasCoPayers: others.length > 0,
    receiver: transferParties(input)?.to ?? null,
    split: { draft: openDraft(split), texts: {} },
  };
}

/** The form of a new expense: paid by `payer` today, and split equally among `participants`. */
export function emptyForm(payer: MemberId, participants: readonly MemberId[], today: string): ExpenseForm {
  return {
    kind: 'expense',
    amountText: '',
    foreign: null,
    title: '',
    date: today,
    note: '',
    category: { chosen: false, value: null },
    payer,
    coPayers: {},
    hasCoPayers: false,
    receiver: null,
    split: { draft: openDraft({ mode: 'equal', participants: [...participants] }), texts: {} },
  };
}
