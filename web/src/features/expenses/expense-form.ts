import { formatAmountParts } from '@nbbang/domain/money/format-amount';
import { parseAmount, type AmountRefusal } from '@nbbang/domain/money/parse-amount';
import type { ExpenseInput } from '@nbbang/domain/records/expense';
import { calendarDateSchema, limits, memberIdSchema } from '@nbbang/domain/records/fields';
import * as v from 'valibot';

/** What stands in the form while it is typed. Of a transfer `payer` sent and the only participant received. */
export const expenseFormSchema = v.object({
  kind: v.picklist(['expense', 'transfer']),
  /** As typed, sums included: `12,000+8,500`. */
  amountText: v.string(),
  title: v.string(),
  payer: memberIdSchema,
  date: v.string(),
  participants: v.array(memberIdSchema),
});

export type ExpenseForm = v.InferOutput<typeof expenseFormSchema>;

export type FormProblems = {
  amount?: AmountRefusal;
  title?: 'missing' | 'too-long';
  date?: 'invalid';
  participants?: 'missing' | 'same-person';
};

export type FormReading = { ok: true; input: ExpenseInput } | { ok: false; problems: FormProblems };

/** The form that shows `input`: `readForm` reads the same input from it. */
export function toForm(input: ExpenseInput, locale: string): ExpenseForm {
  const { kind, title, amountMinor, currency, date, payers, split } = input;
  const [payer = ''] = Object.keys(payers);
  const amountText = formatAmountParts(amountMinor, currency, locale, { sign: 'never' }).digits;
  return { kind, title, amountText, payer, date, participants: [...split.participants] };
}

/**
 * @param before what the form was opened with: a title that was not touched is not trimmed either.
 */
export function readForm(
  form: ExpenseForm,
  currency: string,
  locale: string,
  before: ExpenseInput | null,
): FormReading {
  const { kind, payer, date, participants } = form;
  const amount = parseAmount(form.amountText, currency, locale);
  const title = form.title === before?.title ? form.title : form.title.trim();
  const problems = { ...titleProblem(kind, title), ...dateProblem(date), ...participantsProblem(form) };
  if (!amount.ok) return { ok: false, problems: { amount: amount.reason, ...problems } };
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const { amountMinor } = amount;
  const payers = { [payer]: amountMinor };
  return {
    ok: true,
    input: { kind, title, amountMinor, currency, date, payers, split: { mode: 'equal', participants } },
  };
}

function titleProblem(kind: ExpenseForm['kind'], title: string): FormProblems {
  if (title.length > limits.expenseTitle) return { title: 'too-long' };
  return kind === 'expense' && !/\S/.test(title) ? { title: 'missing' } : {};
}

function dateProblem(date: string): FormProblems {
  return v.is(calendarDateSchema, date) ? {} : { date: 'invalid' };
}

function participantsProblem({ kind, payer, participants }: ExpenseForm): FormProblems {
  if (participants.length === 0) return { participants: 'missing' };
  return kind === 'transfer' && participants.includes(payer) ? { participants: 'same-person' } : {};
}

/** Whether the two say the same as they stand. The order of participants means nothing. */
export function isSameForm(a: ExpenseForm, b: ExpenseForm): boolean {
  return (
    a.kind === b.kind &&
    a.amountText === b.amountText &&
    a.title === b.title &&
    a.payer === b.payer &&
    a.date === b.date &&
    isSameSet(a.participants, b.participants)
  );
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

/** Whether saving `b` in place of `a` would change nothing. The order of participants means nothing. */
export function isSameInput(a: ExpenseInput, b: ExpenseInput): boolean {
  const [payerOfA, payerOfB] = [a, b].map(({ payers }) => Object.keys(payers)[0]);
  return (
    a.kind === b.kind &&
    a.title === b.title &&
    a.amountMinor === b.amountMinor &&
    a.currency === b.currency &&
    a.date === b.date &&
    payerOfA === payerOfB &&
    isSameSet(a.split.participants, b.split.participants)
  );
}
