import { zeroMinor } from '@nbbang/domain/money/minor-units';
import type { Category } from '@nbbang/domain/records/category';
import type { ExpenseInput } from '@nbbang/domain/records/expense';
import { calendarDateSchema, limits } from '@nbbang/domain/records/fields';
import * as v from 'valibot';
import type { ExpenseForm, FormProblems } from './expense-form.ts';
import { readAmount, type AmountOfForm } from './read-amount.ts';
import { readPayers, type PayersReading } from './read-payers.ts';
import { previewSplit, type SplitPreview } from '#features/expense-form/split/split-preview.ts';
import type { SplitView } from '#features/expense-form/split/split-form.ts';

export type FormContext = {
  expenseId: string;
  /** The group's. */
  currency: string;
  locale: string;
  /** The group's household weights. */
  weights: SplitView['weights'];
  /** What the form was opened with. A text that nobody has changed since is not trimmed. */
  before: ExpenseInput | null;
  /** The category that holds as long as none is chosen. */
  guessed: Category | null;
};

type FormParts = {
  amount: AmountOfForm;
  payers: PayersReading;
  /** Null for a transfer, which is not split. */
  split: SplitPreview | null;
  /** What the split depends on, beside the form itself. */
  view: SplitView;
};

type Outcome = { ok: true; input: ExpenseInput } | { ok: false; problems: FormProblems };

/** What a form says. Its parts are shown also while the whole cannot be saved yet. */
export type FormReading = FormParts & { outcome: Outcome };

/** Called once in each render, so that what the form shows is what it saves. */
export function readForm(form: ExpenseForm, context: FormContext): FormReading {
  const { expenseId, currency, locale, weights } = context;
  const amount = readAmount(form, currency, locale);
  const amountMinor = amount.ok ? amount.amountMinor : null;
  const view = { expenseId, amountMinor: amountMinor ?? zeroMinor, currency, locale, weights };
  const payers = readPayers(form, view.amountMinor, currency, locale);
  const split = form.kind === 'transfer' ? null : previewSplit(form.split, view, amountMinor);
  const parts = { amount, payers, split, view };
  return { ...parts, outcome: outcomeOf(form, parts, context) };
}

function outcomeOf(form: ExpenseForm, { amount, payers, split }: FormParts, context: FormContext): Outcome {
  const { kind, date } = form;
  const { currency, before, guessed } = context;
  const shared = split ?? readReceiver(form);
  const title = form.title === before?.title ? form.title : form.title.trim();
  const note = form.note === before?.note ? form.note : form.note.trim();
  const problems: FormProblems = {
    ...(amount.ok ? {} : amount.problems),
    ...titleProblem(kind, title),
    ...(v.is(calendarDateSchema, date) ? {} : { date: 'invalid' }),
    ...(note.length > limits.note ? { note: 'too-long' } : {}),
    ...payersProblems(payers, amount.ok),
    ...shared.problems,
  };
  if (!amount.ok || !payers.ok || Object.keys(problems).length > 0) return { ok: false, problems };
  const category = kind === 'transfer' ? null : form.category.chosen ? form.category.value : guessed;
  const { amountMinor, foreign } = amount;
  const paid = { amountMinor, currency, payers: payers.payers, split: shared.split, foreign };
  return { ok: true, input: { kind, title, date, category, note, ...paid } };
}

/** While the amount is not known, what was paid cannot be too much. */
function payersProblems(reading: PayersReading, isAmountKnown: boolean): FormProblems {
  if (reading.ok || (!isAmountKnown && reading.problems.payers?.code === 'too-much')) return {};
  return reading.problems;
}

function readReceiver({ payer, receiver }: ExpenseForm) {
  const participants = receiver === null ? [] : [receiver];
  const problems: FormProblems = receiver === null || receiver === payer ? { receiver: 'same-person' } : {};
  return { split: { mode: 'equal' as const, participants }, problems };
}

function titleProblem(kind: ExpenseForm['kind'], title: string): FormProblems {
  if (title.length > limits.expenseTitle) return { title: 'too-long' };
  return kind !== 'transfer' && !/\S/.test(title) ? { title: 'missing' } : {};
}
