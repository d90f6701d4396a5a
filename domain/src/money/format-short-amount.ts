import { exponentOf } from './currency.ts';
import type { MinorUnits } from './minor-units.ts';

/**
 * The amount where space is short, as on an axis: `12만`, `1.5억`, `−350K`. Rounded to three digits, without the
 * symbol; what is exact is `formatAmount`.
 *
 * @throws RangeError for a currency that is not in the table, or a locale that is not a BCP 47 tag.
 */
export function formatShortAmount(amountMinor: MinorUnits, currency: string, locale: string): string {
  const digits = formatterFor(locale).format(Math.abs(amountMinor) / 10 ** exponentOf(currency));
  return amountMinor < 0 ? `−${digits}` : digits;
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatterFor(locale: string): Intl.NumberFormat {
  const known = formatters.get(locale);
  if (known !== undefined) return known;
  const formatter = new Intl.NumberFormat(locale, {
    notation: 'compact',
    maximumSignificantDigits: 3,
    numberingSystem: 'latn',
  });
  formatters.set(locale, formatter);
  return formatter;
}
