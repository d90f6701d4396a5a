/** `digits` divided by ten to the power of `scale`. */
export type Decimal = { digits: bigint; scale: number };

export type NumberReading = Decimal | 'not-a-number' | 'too-many-decimals';

/**
 * Reads one number as typed: digits with `.`, `,`, `'` or spaces between them. A space or apostrophe groups; what a
 * point or comma means depends:
 *
 * | typed | read as |
 * | --- | --- |
 * | `1,234.5`, `1.234,5` | both: the last is the decimal mark, the other groups |
 * | `1,234,567` | repeated: groups |
 * | `12,5`, `0,125`, `12.50` | cannot group (three digits, no leading 0): the decimal mark |
 * | `12,000`, `12.000`, no decimals in the currency | groups: twelve thousand |
 * | `12,000`, decimals in the currency | what the mark means in the locale; where it means nothing, decimal |
 *
 * In the last row the decimal reading is refused when the currency has fewer than three decimals: the writer may
 * well have meant thousands, and a guess would be off by a factor of 1,000. A factor may have decimals in any currency
 * (`12,000*1.085`), and what counts units as well (`1.234만`): both are read as if the currency had two.
 */
export function readNumber(token: string, exponent: number, localeGroup: string): NumberReading {
  const decimalAt = decimalIndexOf(token, exponent, localeGroup);
  if (decimalAt === 'not-a-number' || decimalAt === 'too-many-decimals') return decimalAt;
  const whole = token.slice(0, decimalAt);
  const fraction = token.slice(decimalAt + 1);
  if (!/^\d*$/.test(fraction) || !isGrouped(whole)) return 'not-a-number';
  const digits = whole.replace(/\D/g, '') + fraction;
  return digits === '' ? 'not-a-number' : { digits: BigInt(digits), scale: fraction.length };
}

/** The place of the decimal mark; the length of the token when it has none. */
function decimalIndexOf(
  token: string,
  exponent: number,
  localeGroup: string,
): number | 'not-a-number' | 'too-many-decimals' {
  const last = Math.max(token.lastIndexOf('.'), token.lastIndexOf(','));
  if (last === -1) return token.length;
  const mark = token.charAt(last);
  const marks = token.replace(/[^.,]/g, '');
  const isRepeated = marks.split(mark).length > 2;
  const isMixed = /[^.,\d]/.test(token) || new Set(marks).size > 1;
  if (isMixed) return isRepeated ? 'not-a-number' : last;
  if (isRepeated) return token.length;
  if (!/^[1-9]\d{0,2}[.,]\d{3}$/.test(token)) return last;
  if (exponent === 0 || mark === localeGroup) return token.length;
  return exponent < 3 ? 'too-many-decimals' : last;
}

/** Plain digits; groups of three behind one mark; or groups of two before the last three, as in India. */
function isGrouped(whole: string): boolean {
  return /^\d*$/.test(whole) || /^[1-9]\d{0,2}([ '.,])\d{3}(\1\d{3})*$/.test(whole) || isIndian(whole);
}

function isIndian(whole: string): boolean {
  return /^[1-9]\d?(,\d\d)*,\d{3}$/.test(whole);
}
