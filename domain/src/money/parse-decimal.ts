import type { AmountProblem } from './amount-problem.ts';
import { toTokens } from './amount-tokens.ts';
import { isProblem } from './evaluate-amount.ts';
import { readNumber, type Decimal, type LocaleMarks } from './read-number.ts';
import { lowerCase, placeInTyped, plainText } from './typed-text.ts';

export type DecimalOptions = {
  /** How many decimals the number may have. */
  decimals: number;
  /** What a point and a comma mean to the reader. */
  marks: LocaleMarks;
  /** What may stand behind the number and means nothing: `%`. */
  symbol?: string;
};

export type DecimalReading = { ok: true; decimal: Decimal } | { ok: false; problem: AmountProblem };

/**
 * Reads one number that is no amount, a rate or a share: digits with marks, as `read-number.ts` has it, without a sign,
 * a unit or a sum.
 */
export function parseDecimal(text: string, options: DecimalOptions): DecimalReading {
  const reading = readDecimal(lowerCase(plainText(text)), options);
  if (!isProblem(reading)) return { ok: true, decimal: reading };
  const { code, start, end } = reading;
  return { ok: false, problem: { code, start: placeInTyped(text, start), end: placeInTyped(text, end) } };
}

function readDecimal(plain: string, { decimals, marks, symbol }: DecimalOptions): Decimal | AmountProblem {
  const tokens = toTokens(plain, symbol === undefined ? [] : [symbol]);
  if (isProblem(tokens)) return tokens;
  const [number, ...after] = tokens;
  if (number === undefined) return { code: 'empty', start: 0, end: plain.length };
  if (number.kind !== 'number') return { code: 'unexpected', start: number.start, end: number.end };
  const extra = after[0]?.kind === 'symbol' ? after[1] : after[0];
  if (extra !== undefined) return { code: 'unexpected', start: extra.start, end: extra.end };
  const place = { start: number.start, end: number.end };
  const reading = readNumber(number.text, decimals, marks);
  if (typeof reading === 'string') return { code: reading, ...place };
  return reading.scale > decimals ? { code: 'too-many-decimals', ...place } : reading;
}
