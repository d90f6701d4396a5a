import type { ForeignRefusal } from '@nbbang/domain/expense/foreign';
import type { SplitProblem } from '@nbbang/domain/expense/split-problem';
import type { MinorUnits } from '@nbbang/domain/money/minor-units';
import type { AmountProblem } from '@nbbang/domain/money/parse-amount';
import { categorySchema } from '@nbbang/domain/records/category';
import { currencyCodeSchema, memberIdSchema } from '@nbbang/domain/records/fields';
import * as v from 'valibot';
import { splitFormSchema, type SplitForm } from '#features/expense-form/split/split-form.ts';

/** The form while somebody types: texts as they were typed, with nothing rounded, trimmed or thrown away. */
export const expenseFormSchema = v.object({
  kind: v.picklist(['expense', 'income', 'transfer']),
  /** As it was typed, also as a sum: `12,000+8,500`. It is in the foreign currency when there is one. */
  amountText: v.string(),
  /** One of the two texts may be empty: it is then worked out from the other. */
  foreign: v.nullable(
    v.object({ currency: currencyCodeSchema, rateText: v.string(), chargedText: v.string() }),
  ),
  title: v.string(),
  date: v.string(),
  note: v.string(),
  /** What was chosen. While nothing is chosen (`chosen: false`) the category is guessed from the title. */
  category: v.object({ chosen: v.boolean(), value: v.nullable(categorySchema) }),
  /** Who paid, or sent a transfer. Of several payers it is the one who paid what the others leave. */
  payer: memberIdSchema,
  /** What each of the other payers paid, as it was typed. It counts only when `hasCoPayers`. */
  coPayers: v.record(memberIdSchema, v.string()),
  hasCoPayers: v.boolean(),
  /** Who got the transfer; null in a form of another kind. */
  receiver: v.nullable(memberIdSchema),
  split: splitFormSchema,
});

export type ExpenseForm = Omit<v.InferOutput<typeof expenseFormSchema>, 'split'> & { split: SplitForm };

/** What is wrong with one of the small texts of the split. `textKey` makes the keys of these texts. */
export type SplitTextProblem = 'no-number' | 'no-amount' | 'title-too-long' | 'unclaimed';

type PayersProblem =
  | { code: 'too-much'; by: MinorUnits }
  | { code: 'too-many' }
  /** The first text that is no amount, and why. */
  | { code: 'not-an-amount'; text: string; problem: AmountProblem };

export type FormProblems = {
  amount?: AmountProblem;
  /** What the text of the rate says wrong, or what the rate comes to. */
  rate?: AmountProblem | Exclude<ForeignRefusal, 'not-a-rate'>;
  charged?: AmountProblem;
  title?: 'missing' | 'too-long';
  date?: 'invalid';
  note?: 'too-long';
  payers?: PayersProblem;
  /** The members whose texts in `coPayers` are no amounts. */
  payerTexts?: readonly string[];
  receiver?: 'same-person';
  split?: SplitProblem;
  splitTexts?: Readonly<Record<string, SplitTextProblem>>;
};
