import { exponentOf } from '../money/currency.ts';
import type { Decimal } from '../money/read-number.ts';
import { decimalText } from '../money/written-number.ts';

/** No amount that is stored is longer; a text of a million digits is not worth reading. */
const maxLength = 40;

export const zero: Decimal = { digits: 0n, scale: 0 };

export type DecimalMark = '.' | ',';

const shapes: Readonly<Record<DecimalMark, RegExp>> = {
  '.': /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/,
  ',': /^([+-]?)(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/,
};

/**
 * A number as programs write it, with a point, or as a spreadsheet in another language saved it, with groups and a
 * decimal mark. Null when it is none.
 */
export function readDecimal(text: string, mark: DecimalMark = '.'): Decimal | null {
  const plain = text
    .trim()
    .replace('\u{2212}', '-')
    .replaceAll(/[\u{a0}\u{202f}]/gu, '');
  if (plain.length > maxLength) return null;
  const match = shapes[mark].exec(plain);
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  const digits = BigInt(whole.replaceAll(/\D/g, '') + fraction);
  return { digits: sign === '-' ? -digits : digits, scale: fraction.length };
}

/**
 * What the cells of a file divide by. A comma, only if some cell can mean nothing else and none says a point: then
 * `1.234` is a thousand and some.
 */
export function decimalMarkOf(cells: Iterable<string>): DecimalMark {
  let hasComma = false;
  for (const cell of cells) {
    if (/\.\d{1,2}$/.test(cell.trim())) return '.';
    hasComma ||= /^-?[\d.]+,\d{1,2}$/.test(cell.trim());
  }
  return hasComma ? ',' : '.';
}

export function negate({ digits, scale }: Decimal): Decimal {
  return { digits: -digits, scale };
}

export function absolute(value: Decimal): Decimal {
  return value.digits < 0n ? negate(value) : value;
}

export function plus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: digitsAt(a, scale) + digitsAt(b, scale), scale };
}

export function minus(a: Decimal, b: Decimal): Decimal {
  return plus(a, negate(b));
}

export function sumOf(values: Iterable<Decimal>): Decimal {
  let sum = zero;
  for (const value of values) sum = plus(sum, value);
  return sum;
}

/** The number in units of ten to the power of −`scale`, which is at least its own. */
export function digitsAt({ digits, scale }: Decimal, wanted: number): bigint {
  return digits * 10n ** BigInt(wanted - scale);
}

/** One text for each number: no zeros behind, no sign of 0. */
export function canonicalText({ digits, scale }: Decimal): string {
  let [left, decimals] = [digits < 0n ? -digits : digits, scale];
  while (decimals > 0 && left % 10n === 0n) [left, decimals] = [left / 10n, decimals - 1];
  return (digits < 0n ? '-' : '') + decimalText({ digits: left, scale: decimals });
}

/** In minor units, rounded down; `rest` is what is above, in units of ten to the power of −`scale`. */
export function floorToMinor(
  value: Decimal,
  currency: string,
): { units: bigint; rest: bigint; scale: number } {
  const exponent = exponentOf(currency);
  const scale = Math.max(value.scale, exponent);
  const step = 10n ** BigInt(scale - exponent);
  const digits = digitsAt(value, scale);
  const rest = ((digits % step) + step) % step;
  return { units: (digits - rest) / step, rest, scale };
}

/** The nearest minor unit, halves away from 0. */
export function toMinor(value: Decimal, currency: string): { units: bigint; isExact: boolean } {
  const { units, rest, scale } = floorToMinor(absolute(value), currency);
  const step = 10n ** BigInt(scale - exponentOf(currency));
  const rounded = 2n * rest >= step ? units + 1n : units;
  return { units: value.digits < 0n ? -rounded : rounded, isExact: rest === 0n };
}
