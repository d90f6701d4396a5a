import { exponentOf } from '@nbbang/domain/money/currency';
import { transferSteps, type TransferStep } from '@nbbang/domain/settlement/suggest-rounded-transfers';

/**
 * What transfers in the currency may be rounded to, in minor units, without the 1 that rounds nothing: up to one whole
 * unit where fractions are paid (€0.10, €1), from one whole unit on where nobody pays them (10 Ft, 100 Ft).
 *
 * Whether somebody does is custom, so it is asked of `Intl`; the decimals are those of ISO 4217.
 *
 * @throws RangeError for a currency that is not in the table.
 */
export function roundingSteps(currency: string): TransferStep[] {
  const exponent = exponentOf(currency);
  const steps = transferSteps.filter((step) => step > 1);
  if (exponent === 0) return steps;
  const wholeMinor = 10 ** exponent;
  const isWhole = customaryDigits(currency) === 0;
  return steps.filter((step) => (isWhole ? step > wholeMinor / 10 : step <= wholeMinor));
}

function customaryDigits(currency: string): number | undefined {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;
}
