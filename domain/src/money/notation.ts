import { numberMarksOf } from './number-marks.ts';
import { parseAmount, type AmountProblem } from './parse-amount.ts';
import { parseDecimal, type DecimalReading } from './parse-decimal.ts';

/** What a typed number stands for, and to whom: it decides what its marks mean. */
export type Notation =
  | { kind: 'amount'; currency: string; locale: string }
  /** How much of one currency is paid for another, in major units. */
  | { kind: 'rate'; locale: string }
  /** Parts, or per cent: small numbers whose digits nobody groups. */
  | { kind: 'share' };

/** As many decimals as `rateSchema` lets a rate have. */
const rateDecimals = 18;

/** A rate as somebody types it: `1,352.5`, `0,92`, `.5`. */
export function parseTypedRate(text: string, locale: string): DecimalReading {
  return parseDecimal(text, { decimals: rateDecimals, marks: numberMarksOf(null, locale).plain });
}

/** Parts or per cent as somebody types them: up to two decimals, and perhaps a per cent sign. */
export function parseTypedShare(text: string): DecimalReading {
  return parseDecimal(text, { decimals: 2, marks: { group: '', decimal: '' }, symbol: '%' });
}

/** What a text means: two that mean the same are answered with the same text. */
export function readTyped(text: string, notation: Notation): string {
  if (notation.kind === 'amount') {
    const reading = parseAmount(text, notation.currency, notation.locale, { allow: 'any' });
    return reading.ok ? String(reading.amountMinor) : refused(text, reading.problem);
  }
  const reading = notation.kind === 'rate' ? parseTypedRate(text, notation.locale) : parseTypedShare(text);
  if (!reading.ok) return refused(text, reading.problem);
  return `${reading.decimal.digits} / ${reading.decimal.scale}`;
}

/** What stands there may have other marks; how much of it there is tells more of them apart than the code alone. */
function refused(text: string, { code, end }: AmountProblem): string {
  return `${code}, ${text.slice(0, end).replace(/\D/g, '')}`;
}
