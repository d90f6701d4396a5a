import { arabicDecimal } from './typed-text.ts';

/** `digits` divided by ten to the power of `scale`. */
export type Decimal = { digits: bigint; scale: number };

/** The marks of a locale, each as plain text. One that is empty means that the locale has none. */
export type LocaleMarks = { group: string; decimal: string };

export type NumberReading = Decimal | 'malformed' | 'ambiguous';

/**
 * Reads one number as typed: digits with `.`, `,`, `'` or spaces between them. A space or apostrophe groups; what a
 * point or comma means depends:
 *
 * | typed | read as |
 * | --- | --- |
 * | `1,234.5`, `1.234,5` | both: the last is the decimal mark, the other groups |
 * | `1,234,567` | repeated: groups |
 * | `12,5`, `0,125`, `12.50` | cannot group (three digits, no leading 0): the decimal mark |
 * | `12,000`, `12.000`, at most `decimals` 0 | groups: twelve thousand |
 * | `12,000`, where the locale groups by a comma | groups |
 * | `12,000`, where it divides by one, `decimals` at least 3 | the decimal mark |
 * | `12,000` otherwise | ambiguous: a guess would be off by a factor of 1,000 |
 *
 * A factor may have decimals in any currency (`12,000*1.085`), and what counts units as well (`1.234만`): both are read
 * as if the currency had two.
 *
 * @param decimals how many a number of this kind may have. More are no mistake here: the caller knows what to say.
 */
export function readNumber(token: string, decimals: number, marks: LocaleMarks): NumberReading {
  const decimalAt = decimalIndexOf(token, decimals, marks);
  if (typeof decimalAt === 'string') return decimalAt;
  const whole = token.slice(0, decimalAt);
  const fraction = token.slice(decimalAt + 1);
  if (!/^\d*$/.test(fraction) || !isGrouped(whole)) return 'malformed';
  const digits = whole.replace(/\D/g, '') + fraction;
  return digits === '' ? 'malformed' : { digits: BigInt(digits), scale: fraction.length };
}

/** The place of the decimal mark; the length of the token when it has none. */
function decimalIndexOf(
  token: string,
  decimals: number,
  { group, decimal }: LocaleMarks,
): number | 'malformed' | 'ambiguous' {
  const arabicAt = token.indexOf(arabicDecimal);
  if (arabicAt !== -1) return arabicAt;
  const last = Math.max(token.lastIndexOf('.'), token.lastIndexOf(','));
  if (last === -1) return token.length;
  const mark = token.charAt(last);
  const marks = token.replace(/[^.,]/g, '');
  const isRepeated = marks.split(mark).length > 2;
  const isMixed = /[^.,\d]/.test(token) || new Set(marks).size > 1;
  if (isMixed) return isRepeated ? 'malformed' : last;
  if (isRepeated) return token.length;
  if (!/^[1-9]\d{0,2}[.,]\d{3}$/.test(token)) return last;
  if (decimals === 0 || mark === group) return token.length;
  return decimals >= 3 && mark === decimal ? last : 'ambiguous';
}

/** Plain digits; groups of three behind one mark; or groups of two before the last three, as in India. */
function isGrouped(whole: string): boolean {
  return /^\d*$/.test(whole) || /^[1-9]\d{0,2}([ '.,])\d{3}(\1\d{3})*$/.test(whole) || isIndian(whole);
}

function isIndian(whole: string): boolean {
  return /^[1-9]\d?(,\d\d)*,\d{3}$/.test(whole);
}
