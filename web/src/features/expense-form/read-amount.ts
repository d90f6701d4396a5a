import { fillForeign } from '@nbbang/domain/expense/foreign';
import type { MinorUnits } from '@nbbang/domain/money/minor-units';
import { parseTypedRate } from '@nbbang/domain/money/notation';
import { parseAmount, type AmountProblem } from '@nbbang/domain/money/parse-amount';
import { plainText } from '@nbbang/domain/money/typed-text';
import { decimalText } from '@nbbang/domain/money/written-number';
import type { Foreign } from '@nbbang/domain/records/foreign';
import type { ExpenseForm, FormProblems } from './expense-form.ts';

export type AmountOfForm =
  | { ok: true; amountMinor: MinorUnits; foreign: Foreign | null }
  | { ok: false; problems: Pick<FormProblems, 'amount' | 'rate' | 'charged'> };

/** What the expense comes to in the group's currency, and what it was abroad. */
export function readAmount(
  { amountText, foreign }: Pick<ExpenseForm, 'amountText' | 'foreign'>,
  currency: string,
  locale: string,
): AmountOfForm {
  const amount = parseAmount(amountText, foreign?.currency ?? currency, locale);
  if (foreign === null) {
    return amount.ok ? { ...amount, foreign: null } : { ok: false, problems: { amount: amount.problem } };
  }
  const charged = isBlank(foreign.chargedText) ? null : parseAmount(foreign.chargedText, currency, locale);
  const chargedProblem = charged === null || charged.ok ? {} : { charged: charged.problem };
  if (!amount.ok) return { ok: false, problems: { amount: amount.problem, ...chargedProblem } };
  if (charged !== null && !charged.ok) return { ok: false, problems: chargedProblem };
  const rate = isBlank(foreign.rateText) ? null : readRate(foreign.rateText, locale);
  if (typeof rate === 'object' && rate !== null) return { ok: false, problems: { rate } };
  const filled = fillForeign(
    { currency: foreign.currency, amountMinor: amount.amountMinor, rate },
    charged?.amountMinor ?? null,
    currency,
  );
  if (!filled.ok) {
    const { reason } = filled;
    return {
      ok: false,
      problems: { rate: reason === 'not-a-rate' ? rateProblem(foreign.rateText) : reason },
    };
  }
  return { ok: true, amountMinor: filled.amountMinor, foreign: filled.foreign };
}

const isBlank = (text: string) => text.trim() === '';

/** As `rateSchema` has it, but perhaps with too many digits. */
function readRate(text: string, locale: string): string | AmountProblem {
  const reading = parseTypedRate(text, locale);
  return reading.ok ? decimalText(reading.decimal) : reading.problem;
}

/** What is a number and yet no rate: a 0, or more digits than a rate may have. */
function rateProblem(rateText: string): AmountProblem {
  return { code: /[1-9]/.test(plainText(rateText)) ? 'too-large' : 'zero', start: 0, end: rateText.length };
}
