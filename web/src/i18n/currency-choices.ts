import { currencyCodes } from '@nbbang/domain/money/currency';
import { languages, type Locale } from './languages.ts';

/** Offered first: what Koreans and their travels use most. */
const usualCurrencies = ['KRW', 'USD', 'EUR', 'JPY', 'GBP', 'CNY', 'TWD', 'THB', 'VND', 'AUD', 'CAD', 'SGD'];

/** The usual ones first, then all others by their code. */
export const currencyChoices: readonly string[] = [
  ...usualCurrencies,
  ...currencyCodes.filter((code) => !usualCurrencies.includes(code)),
];

const regionsByCurrency: Readonly<Record<string, string>> = {
  KRW: 'KR',
  USD: 'US',
  EUR: 'AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK',
  JPY: 'JP',
  GBP: 'GB',
  CNY: 'CN',
  TWD: 'TW',
  HKD: 'HK',
  SGD: 'SG',
  THB: 'TH',
  VND: 'VN',
  IDR: 'ID',
  PHP: 'PH',
  MYR: 'MY',
  INR: 'IN',
  AUD: 'AU',
  NZD: 'NZ',
  CAD: 'CA',
  CHF: 'CH',
  SEK: 'SE',
  NOK: 'NO',
  DKK: 'DK',
  PLN: 'PL',
  CZK: 'CZ',
  HUF: 'HU',
  BRL: 'BR',
  MXN: 'MX',
};

/** The currency of the app's language; else that of the first region a browser language names; else dollars. */
export function defaultCurrency(locale: Locale, browserLanguages: readonly string[]): string {
  const { currency } = languages[locale];
  if (currency !== null) return currency;
  for (const language of browserLanguages) {
    const region = regionOf(language);
    const found = Object.entries(regionsByCurrency).find(([, regions]) =>
      regions.split(' ').includes(region ?? ''),
    );
    if (found) return found[0];
  }
  return 'USD';
}

/** The region of a BCP 47 tag. A browser may send any text. */
function regionOf(tag: string): string | undefined {
  return /^[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})\b/i.exec(tag)?.[1]?.toUpperCase();
}
