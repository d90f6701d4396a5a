import { currencySymbol } from './currency-names.ts';
import { exponentOf } from './currency.ts';
import type { LocaleMarks } from './read-number.ts';
import { lowerCase, plainText } from './typed-text.ts';

/** How a locale writes an amount of a currency. `formatter` shows at least one decimal and groups digits. */
export type NumberMarks = {
  formatter: Intl.NumberFormat;
  group: string;
  decimal: string;
  plain: LocaleMarks;
};

const known = new Map<string, NumberMarks>();

/**
 * @param currency null for a number that is no amount: a rate.
 * @throws RangeError when `locale` is not a BCP 47 tag.
 */
export function numberMarksOf(currency: string | null, locale: string): NumberMarks {
  const key = `${locale} ${currency ?? ''}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const formatter = new Intl.NumberFormat(locale, {
    ...(currency === null ? {} : { style: 'currency', currency }),
    numberingSystem: 'latn',
    minimumFractionDigits: 1,
    maximumFractionDigits: Math.max(1, currency === null ? 0 : exponentOf(currency)),
  });
  const parts = formatter.formatToParts(1_234_567.5);
  const group = parts.find(({ type }) => type === 'group')?.value ?? '';
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  const marks = {
    formatter,
    group,
    decimal,
    plain: { group: plainText(group), decimal: plainText(decimal) },
  };
  known.set(key, marks);
  return marks;
}

/** What people write after an amount that `Intl` does not know. */
const customarySymbols: ReadonlyMap<string, readonly string[]> = new Map([
  ['KRW', ['원']],
  ['JPY', ['円', '엔']],
  ['CNY', ['元', '위안']],
]);

const knownSymbols = new Map<string, readonly string[]>();

/** Everything that may stand beside an amount and mean the currency, in lower-case plain text, the longest first. */
export function currencySymbolsOf(currency: string, locale: string): readonly string[] {
  const key = `${locale} ${currency}`;
  const found = knownSymbols.get(key);
  if (found !== undefined) return found;
  const ofLocales = [locale, 'ko', 'en'].flatMap((tag) =>
    (['symbol', 'narrowSymbol'] as const).map((display) => currencySymbol(currency, tag, display)),
  );
  const all = [currency, ...ofLocales, ...(customarySymbols.get(currency) ?? [])];
  const symbols = [...new Set(all.map((symbol) => lowerCase(plainText(symbol))))]
    .filter((symbol) => symbol !== '')
    .sort((a, b) => b.length - a.length);
  knownSymbols.set(key, symbols);
  return symbols;
}
