import { currencyCodes } from '@nbbang/domain/money/currency';
import { expect, test } from 'vitest';
import { currencyChoices, defaultCurrency } from './currency-choices.ts';

test('every currency can be chosen, each once', () => {
  expect([...currencyChoices].sort()).toEqual([...currencyCodes]);
});

test.each([
  ['ko', ['en-US'], 'KRW'],
  ['en', ['en-GB', 'en-US'], 'GBP'],
  ['en', ['en', 'de-DE'], 'EUR'],
  ['en', ['zh-Hant-TW'], 'TWD'],
  ['en', ['en-AQ', 'not a tag', ''], 'USD'],
  ['en', [], 'USD'],
] as const)('%s with %j starts with %s', (locale, languages, currency) => {
  expect(defaultCurrency(locale, languages)).toBe(currency);
  expect(currencyCodes).toContain(currency);
});
