import { fillForeign } from '@nbbang/domain/expense/foreign';
import type { MinorUnits } from '@nbbang/domain/money/minor-units';
import { parseAmount } from '@nbbang/domain/money/parse-amount';
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
  const filled = fillForeign(
    {
      currency: foreign.currency,
      amountMinor: amount.amountMinor,
      rate: isBlank(foreign.rateText) ? null : plainRate(foreign.rateText),
    },
    charged?.amountMinor ?? null,
    currency,
  );
  if (!filled.ok) return { ok: false, problems: { rate: filled.reason } };
  return { ok: true, amountMinor: filled.amountMinor, foreign: filled.foreign };
}

const isBlank = (text: string) => text.trim() === '';

/**
 * Turns a rate as people type it (`1,352.5`, `0,92`, `.5`) into one as `rateSchema` has it. A comma before three
 * digits groups them, unless a 0 stands before the comma. Any other comma is the decimal mark. A text that is no rate
 * stays as it is.
 */
function plainRate(text: string): string {
  const bare = text.replace(/\s/g, '');
  const isGrouped = /^[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/.test(bare);
  const pointed = isGrouped ? bare.replaceAll(',', '') : bare.replace(',', '.');
  return pointed
    .replace(/\.$/, '')
    .replace(/^0+(?=\d)/, '')
    .replace(/^(?=\.)/, '0');
}
