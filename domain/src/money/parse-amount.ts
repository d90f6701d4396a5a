import type { AmountProblem, AmountProblemCode } from './amount-problem.ts';
import { toTokens, type Token } from './amount-tokens.ts';
import { exponentOf } from './currency.ts';
import { evaluateAmount, isProblem, type AmountValue } from './evaluate-amount.ts';
import { multiply, roundHalfAway, toFraction } from './fraction.ts';
import { maxAmountMinor, toMinorUnits, type MinorUnits } from './minor-units.ts';
import { currencySymbolsOf, numberMarksOf } from './number-marks.ts';
import { lowerCase, maxTextLength, placeInTyped, plainText } from './typed-text.ts';

export type { AmountProblem, AmountProblemCode } from './amount-problem.ts';

export type AmountReading = { ok: true; amountMinor: MinorUnits } | { ok: false; problem: AmountProblem };

export type ParseOptions = {
  /** `positive`: from 1; `zero`: from 0; `any`: negative ones too, as far as `maxAmountMinor` below 0. */
  allow?: 'positive' | 'zero' | 'any';
};

/**
 * Reads an amount as a person types it, a sum included: `12,000+8,500-500`, `3×4,500`, `(2+3)*1000`, `1만2천`, `1.5k`,
 * `€12.50`, `12,50 €`.
 *
 * The grammar stands in `evaluate-amount.ts`; how a number is read, in `read-number.ts`; the Korean units, in
 * `korean-number.ts`. A symbol is the code or a symbol of `currency`, of no other. The result is at most
 * `maxAmountMinor`.
 *
 * Everything is exact until the end. A number by itself has no more decimals than the currency; a factor may, if the
 * product comes out even (`1.5*3000` in won). Only what was divided is rounded, once, at the end, to the nearest
 * minor unit, halves away from 0: `10000/3` is 3,333 won and `10000/3*3` is 10,000.
 *
 * Any string is answered, never thrown at.
 *
 * @throws RangeError for a currency that is not in the table, or a locale that is not a BCP 47 tag.
 */
export function parseAmount(
  text: string,
  currency: string,
  locale: string,
  options: ParseOptions = {},
): AmountReading {
  const exponent = exponentOf(currency);
  const reading =
    text.length > maxTextLength ? tooLong(text) : readAmount(text, exponent, currency, locale, options);
  if (typeof reading !== 'object') return { ok: true, amountMinor: reading };
  const problem = {
    code: reading.code,
    start: placeInTyped(text, reading.start),
    end: placeInTyped(text, reading.end),
  };
  return { ok: false, problem };
}

function tooLong(text: string): AmountProblem {
  return { code: 'unexpected', start: maxTextLength, end: plainText(text).length };
}

/** A problem is told in places of the plain text. */
function readAmount(
  text: string,
  exponent: number,
  currency: string,
  locale: string,
  { allow = 'positive' }: ParseOptions,
): MinorUnits | AmountProblem {
  const plain = lowerCase(plainText(text));
  const tokens = toTokens(plain, currencySymbolsOf(currency, locale));
  if (isProblem(tokens)) return tokens;
  if (tokens.every(({ kind }) => kind === 'symbol')) return { code: 'empty', start: 0, end: plain.length };
  const value = evaluateAmount(tokens, exponent, numberMarksOf(currency, locale).plain);
  if (isProblem(value)) return value;
  const amount = toAmount(value, exponent, allow);
  return typeof amount === 'string' ? { code: amount, ...placeOf(amount, tokens, value) } : amount;
}

function toAmount(
  { fraction, divides, tooPrecise }: AmountValue,
  exponent: number,
  allow: 'positive' | 'zero' | 'any',
): MinorUnits | AmountProblemCode {
  const { integer, isExact } = roundHalfAway(multiply(fraction, toFraction(10n ** BigInt(exponent))));
  if (tooPrecise !== undefined || !(isExact || divides)) return 'too-many-decimals';
  if (integer === 0n && allow === 'positive') return 'zero';
  if (integer < 0n && allow !== 'any') return 'negative';
  const size = integer < 0n ? -integer : integer;
  return size > BigInt(maxAmountMinor) ? 'too-large' : toMinorUnits(Number(integer));
}

/** One number if it is to blame, else everything. */
function placeOf(
  code: AmountProblemCode,
  tokens: readonly Token[],
  { tooPrecise }: AmountValue,
): { start: number; end: number } {
  const [first, last] =
    code === 'too-many-decimals' && tooPrecise ? [tooPrecise, tooPrecise] : [tokens[0], tokens.at(-1)];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}
