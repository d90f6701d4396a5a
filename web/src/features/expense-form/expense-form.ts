import type { ForeignRefusal } from '@nbbang/domain/expense/foreign';
import type { SplitProblem } from '@nbbang/domain/expense/split-problem';
import type { MinorUnits } from '@nbbang/domain/money/minor-units';
import type { AmountProblem } from '@nbbang/domain/money/parse-amount';
import { categorySchema } from '@nbbang/domain/records/category';
import { currencyCodeSchema, memberIdSchema } from '@nbbang/domain/records/fields';
import * as v from 'valibot';
import { splitFormSchema, type SplitForm } from '#features/expense-form/split/split-form.ts';

/** What stands in the form while it is typed: texts, with nothing rounded, trimmed or thrown away. */
export const expenseFormSchema = v.object({
  kind: v.picklist(['expense', 'income', 'transfer']),
  /** As typed, sums included: `12,000+8,500`. In the foreign currency when there is one. */
  amountText: v.string(),
  /** Abroad either text may be empty: it is worked out from the other. */
  foreign: v.nullable(
    v.object({ currency: currencyCodeSchema, rateText: v.string(), chargedText: v.string() }),
  ),
  title: v.string(),
  date: v.string(),
  note: v.string(),
  /** What was chosen; while nothing was (`chosen: false`) it is guessed from the title. */
  category: v.object({ chosen: v.boolean(), value: v.nullable(categorySchema) }),
  /** The one who paid or sent; among several the one whose part is what the others leave. */
  payer: memberIdSchema,
  /** What each of the others paid, as typed; counts only when `hasCoPayers`. */
  coPayers: v.record(memberIdSchema, v.string()),
  hasCoPayers: v.boolean(),
  /** Of a transfer: who got it. */
  receiver: v.nullable(memberIdSchema),
  split: splitFormSchema,
});

export type ExpenseForm = Omit<v.InferOutput<typeof expenseFormSchema>, 'split'> & { split: SplitForm };

/** What is wrong with one of the many small texts of the split, by its key (`textKey`). */
export type SplitTextProblem = 'no-number' | 'no-amount' | 'title-too-long' | 'unclaimed';

export type PayersProblem =
  { code: 'too-much'; by: MinorUnits } | { code: 'too-many' } | { code: 'not-an-amount' };

export type FormProblems = {
  amount?: AmountProblem;
  rate?: ForeignRefusal;
  charged?: AmountProblem;
  title?: 'missing' | 'too-long';
  date?: 'invalid';
  note?: 'too-long';
  payers?: PayersProblem;
  /** Which of the others' texts are no amounts. */
  payerTexts?: readonly string[];
  receiver?: 'same-person';
  split?: SplitProblem;
  splitTexts?: Readonly<Record<string, SplitTextProblem>>;
};
