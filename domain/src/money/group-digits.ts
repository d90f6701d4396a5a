import { exponentOf } from './currency.ts';
import { numberMarksOf, type NumberMarks } from './number-marks.ts';
import { withoutFullWidth } from './typed-text.ts';

/**
 * Regroups the digits of what is being typed, number by number: `12000+850` → `12,000+850`. Call it with the text
 * after every keystroke; everything but the numbers stays as it is.
 *
 * The locale's group mark between digits is taken for one of ours, so that deleting the last 0 of `12,500` leaves
 * `1,250`. At the end of a number only a person can have put it: there it becomes the decimal mark (`12,` → `12.`),
 * or vanishes when the currency has no decimals. So a comma and a point both serve as they are typed.
 *
 * For text that arrives at once (a paste) ask `parseAmount` first: there `12,50` means twelve and a half.
 *
 * @throws RangeError for a currency that is not in the table, or a locale that is not a BCP 47 tag.
 */
export function groupDigits(text: string, currency: string, locale: string): string {
  const marks = numberMarksOf(currency, locale);
  const hasDecimals = exponentOf(currency) > 0;
  const spaces = /\s/.test(marks.group) ? ' \u00a0\u202f' : '';
  const numbers = new RegExp(`[.,]?\\d(?:[\\d.,'’${spaces}]*[\\d.,])?`, 'g');
  const plain = withoutFullWidth(text);
  return plain.replace(numbers, (number, at: number) => {
    const end = at + number.length;
    const isFactor =
      /[*x×/÷] ?$/i.test(plain.slice(Math.max(0, at - 2), at)) || isCounted.test(plain.slice(end, end + 2));
    return regroup(number, marks, hasDecimals || isFactor, hasDecimals);
  });
}

/** Before a sign or a unit a number is a factor, which may have decimals in any currency: `1.085*12,000`, `1.5만`. */
const isCounted = /^ ?[*x×/÷십백천만억조]/i;

function regroup(number: string, marks: NumberMarks, mayDivide: boolean, hasDecimals: boolean): string {
  const decimalAt = decimalIndexOf(number, marks, mayDivide, hasDecimals);
  const whole = number.slice(0, decimalAt).replace(/\D/g, '');
  if (whole.length > maxDigits) return number;
  const fraction = number.slice(decimalAt).replace(/\D/g, '');
  return groupWhole(whole, marks) + (decimalAt < number.length ? marks.decimal + fraction : '');
}

/** More than any amount has; beyond it `BigInt` would do work for nothing. */
const maxDigits = 30;

function decimalIndexOf(
  number: string,
  { group, decimal }: NumberMarks,
  mayDivide: boolean,
  hasDecimals: boolean,
): number {
  // Without decimals `12.000` is twelve thousand (`read-number.ts`); what is shown agrees with what is read.
  if (!mayDivide && /^[1-9]\d{0,2}[.,]\d{3}$/.test(number)) return number.length;
  const ours = number.lastIndexOf(decimal);
  if (ours !== -1) return ours;
  const last = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
  const isTyped = last === number.length - 1 ? hasDecimals : number.charAt(last) !== group;
  return last !== -1 && isTyped ? last : number.length;
}

function groupWhole(digits: string, { formatter }: NumberMarks): string {
  // No locale groups so few.
  if (digits.length <= 3) return digits === '' ? '' : String(Number(digits));
  return formatter
    .formatToParts(BigInt(digits))
    .filter(({ type }) => type === 'integer' || type === 'group')
    .map(({ value }) => value)
    .join('');
}
