import { exponentOf } from './currency.ts';

/** `symbol` tells dollars apart where the locale does (`US$`), `narrowSymbol` does not (`$`). */
export type SymbolDisplay = 'symbol' | 'narrowSymbol';

/**
 * The symbol of the currency in the locale, the code where it has none: `₩`, `US$`, `CHF`. The one `formatAmount` writes.
 *
 * @throws RangeError for a currency that is not in the table, or a locale that is not a BCP 47 tag.
 */
export function currencySymbol(code: string, locale: string, display: SymbolDisplay = 'symbol'): string {
  exponentOf(code);
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: code,
    currencyDisplay: display,
  });
  return format.formatToParts(1).find(({ type }) => type === 'currency')?.value ?? code;
}

const displayNames = new Map<string, Intl.DisplayNames>();

/**
 * The name of the currency in the language of the locale, the code where it has none: `대한민국 원`, `Euro`.
 *
 * @throws RangeError for a currency that is not in the table, or a locale that is not a BCP 47 tag.
 */
export function currencyName(code: string, locale: string): string {
  exponentOf(code);
  const names =
    displayNames.get(locale) ?? new Intl.DisplayNames(locale, { type: 'currency', fallback: 'code' });
  displayNames.set(locale, names);
  return names.of(code) ?? code;
}
