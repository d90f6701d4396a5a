import { exponentOf } from './currency.ts';
import type { MinorUnits } from './minor-units.ts';

export type SignDisplay = 'auto' | 'always' | 'never';
export type FormatOptions = { sign?: SignDisplay };

/** `symbolFirst`: the symbol stands before the digits. `sign` stands before both. */
export type AmountParts = { sign: '' | '+' | '−'; symbol: string; digits: string; symbolFirst: boolean };

/**
 * The amount as its reader writes it: `₩12,000`, `−$1,234.50`, `12,50 €`. Always with as many decimals as
 * ISO 4217 gives the currency, always in the digits 0–9. `always` puts no sign before zero.
 *
 * @throws RangeError for a currency that is not in the table, or a locale that is not a BCP 47 tag.
 */
export function formatAmount(
  amountMinor: MinorUnits,
  currency: string,
  locale: string,
  options: FormatOptions = {},
): string {
  const parts = toParts(amountMinor, currency, locale);
  return signOf(amountMinor, options.sign) + parts.map(({ value }) => value).join('');
}

/** `formatAmount` in pieces, for a design that sets the symbol apart. Units, locale and errors are the same. */
export function formatAmountParts(
  amountMinor: MinorUnits,
  currency: string,
  locale: string,
  options: FormatOptions = {},
): AmountParts {
  const parts = toParts(amountMinor, currency, locale);
  const types = parts.map(({ type }) => type);
  return {
    sign: signOf(amountMinor, options.sign),
    symbol: parts.find(({ type }) => type === 'currency')?.value ?? currency,
    digits: parts
      .filter(({ type }) => numberParts.has(type))
      .map(({ value }) => value)
      .join(''),
    symbolFirst: types.indexOf('currency') < types.indexOf('integer'),
  };
}

const numberParts: ReadonlySet<string> = new Set(['integer', 'group', 'decimal', 'fraction']);

function signOf(amountMinor: MinorUnits, display: SignDisplay = 'auto'): AmountParts['sign'] {
  if (display === 'never' || amountMinor === 0) return '';
  if (amountMinor < 0) return '−';
  return display === 'always' ? '+' : '';
}

function toParts(amountMinor: MinorUnits, currency: string, locale: string): Intl.NumberFormatPart[] {
  const decimal = toDecimal(Math.abs(amountMinor), exponentOf(currency));
  return formatterFor(currency, locale).formatToParts(decimal);
}

/** Exact: `Intl` reads the string itself, where dividing by 100 would round. */
function toDecimal(units: number, exponent: number): `${number}` {
  const digits = String(units).padStart(exponent + 1, '0');
  const split = digits.length - exponent;
  const decimal = exponent === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
  if (!isNumeric(decimal)) throw new RangeError(`not a decimal: ${decimal}`);
  return decimal;
}

function isNumeric(text: string): text is `${number}` {
  return /^\d+(\.\d+)?$/.test(text);
}

/** Making a formatter costs about a hundred times as much as using one, and a list formats every row. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatterFor(currency: string, locale: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const exponent = exponentOf(currency);
  const formatter = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    numberingSystem: 'latn',
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
  });
  formatters.set(key, formatter);
  return formatter;
}
