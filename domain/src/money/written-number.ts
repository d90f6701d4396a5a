import { formatAmountParts } from './format-amount.ts';
import type { MinorUnits } from './minor-units.ts';
import { numberMarksOf } from './number-marks.ts';
import type { Decimal } from './read-number.ts';

/**
 * An amount as somebody would type it, for a field: `1234.50`, in German `1234,50`; `-500` below zero. Digits are not
 * grouped, so that every mark in a field is the typed one (`groupDigits` adds what is only to be looked at).
 *
 * @throws RangeError for a currency that is not in the table, or a locale that is not a BCP 47 tag.
 */
export function writtenAmount(amountMinor: MinorUnits, currency: string, locale: string): string {
  const { sign, digits } = formatAmountParts(amountMinor, currency, locale);
  return (sign === '' ? '' : '-') + digits.replaceAll(numberMarksOf(currency, locale).group, '');
}

/** A decimal as `rateSchema` has it, as somebody would type it: `1352.5`, in German `1352,5`. */
export function writtenRate(rate: string, locale: string): string {
  return rate.replace('.', numberMarksOf(null, locale).decimal);
}

/** A decimal in digits, with a point: `{ digits: 13525n, scale: 1 }` is `1352.5`. As many decimals as it has. */
export function decimalText({ digits, scale }: Decimal): string {
  const text = digits.toString().padStart(scale + 1, '0');
  const pointAt = text.length - scale;
  return scale === 0 ? text : `${text.slice(0, pointAt)}.${text.slice(pointAt)}`;
}
