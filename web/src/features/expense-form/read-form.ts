import { zeroMinor } from '@nbbang/domain/money/minor-units';
import type { Category } from '@nbbang/domain/records/category';
import type { ExpenseInput } from '@nbbang/domain/records/expense';
import { calendarDateSchema, limits } from '@nbbang/domain/records/fields';
import * as v from 'valibot';
import type { ExpenseForm, FormProblems } from './expense-form.ts';
import { readAmount } from './read-amount.ts';
import { readPayers } from './read-payers.ts';
import { readSplit } from '#features/expense-form/split/read-split.ts';
import type { SplitView } from '#features/expense-form/split/split-form.ts';

export type FormContext = {
  expenseId: string;
  /** The group's. */
  currency: string;
  locale: string;
  /** The group's household weights. */
  weights: SplitView['weights'];
  /** What the form was opened with: a text that was not touched is not trimmed either. */
  before: ExpenseInput | null;
  /** The category as long as none is chosen. */
  guessed: Category | null;
};

export type FormReading = { ok: true; input: ExpenseInput } | { ok: false; problems: FormProblems };

export function readForm(form: ExpenseForm, context: FormContext): FormReading {
  const { expenseId, currency, locale, weights, before, guessed } = context;
  const { kind, date } = form;
  const amount = readAmount(form, currency, locale);
  const amountMinor = amount.ok ? amount.amountMinor : null;
  const payers = readPayers(form, amountMinor ?? zeroMinor, currency, locale);
  const view = { expenseId, amountMinor: amountMinor ?? zeroMinor, currency, locale, weights };
  const split = kind === 'transfer' ? readReceiver(form) : readSplit(form.split, view, amountMinor);
  const title = form.title === before?.title ? form.title : form.title.trim();
  const note = form.note === before?.note ? form.note : form.note.trim();
  const problems: FormProblems = {
    ...(amount.ok ? {} : amount.problems),
    ...titleProblem(kind, title),
    ...(v.is(calendarDateSchema, date) ? {} : { date: 'invalid' }),
    ...(note.length > limits.note ? { note: 'too-long' } : {}),
    ...payersProblems(payers, amount.ok),
    ...split.problems,
  };
  if (!amount.ok || !payers.ok || Object.keys(problems).length > 0) return { ok: false, problems };
  const category = kind === 'transfer' ? null : form.category.chosen ? form.category.value : guessed;
  return {
    ok: true,
    input: {
      kind,
      title,
      amountMinor: amount.amountMinor,
      currency,
      date,
      category,
      note,
      payers: payers.payers,
      split: split.split,
      foreign: amount.foreign,
    },
  };
}

/** A sum means nothing as long as the amount is not known. */
function payersProblems(reading: ReturnType<typeof readPayers>, isAmountKnown: boolean): FormProblems {
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
