import { readFileSync } from 'node:fs';
import { namePatternText } from '@nbbang/domain/group/name-pattern';
import { mostBarsListed } from '@nbbang/domain/records/bar';
import { currencyCodes, exponentOf } from '@nbbang/domain/money/currency';
import { categories } from '@nbbang/domain/records/category';
import { calendarDateSchema, limits } from '@nbbang/domain/records/fields';
import { payoutLinkSchema } from '@nbbang/domain/records/payout';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { maxListed } from '../../web/src/data/base/max-listed.ts';
import { payoutLinks } from './payouts/payout-links.ts';

// The tables that the rules hold as regular expressions, which mean the same in RE2 and in JavaScript.

const rulesText = readFileSync(new URL('../../firestore.rules', import.meta.url), 'utf8');

function patternsOf(variable: string): string[] {
  const calls = rulesText.matchAll(new RegExp(`\\b${variable}\\.matches\\('([^']+)'\\)`, 'g'));
  return [...calls].map(([, pattern = '']) => pattern);
}

test('a name is what the domain calls one', () => {
  expect(patternsOf('name')).toEqual([namePatternText.replaceAll('\\u{', '\\\\x{')]);
});

test('the currencies are those of the domain, no more and no fewer', () => {
  expect(patternsOf('code')).toEqual([`^(${currencyCodes.join('|')})$`]);
});

test('the currencies that have not two decimals are those of the domain', () => {
  const withDecimals = (decimals: number) => currencyCodes.filter((code) => exponentOf(code) === decimals);
  expect(patternsOf('currency')).toEqual(
    [0, 3, 4].map((decimals) => `^(${withDecimals(decimals).join('|')})$`),
  );
});

test('the categories are those of the domain', () => {
  expect(patternsOf('category')).toEqual([`^(${categories.join('|')})$`]);
});

test('a link of a payout is what the domain calls one, whatever comes near it', () => {
  const [pattern = ''] = patternsOf('value').filter((one) => one.includes('https'));
  const link = new RegExp(pattern.replaceAll('\\\\', '\\'));
  const isLink = (text: string) => text === '' || (text.length <= limits.payoutLink && link.test(text));
  for (const text of [...payoutLinks.opened, ...payoutLinks.refused])
    expect([text, isLink(text)]).toEqual([text, v.is(payoutLinkSchema, text)]);
  const pieces = fc.constantFrom(
    'https',
    ':',
    '//',
    '/',
    '@',
    '.',
    '-',
    'a',
    'é',
    '8',
    '99999',
    '?',
    '#',
    ' ',
    '\\',
    '\n',
    '\0',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (some) => {
      const text = `https://a${some.join('')}`;
      expect(isLink(text)).toBe(v.is(payoutLinkSchema, text));
    }),
    { numRuns: 2_000 },
  );
});

test('lists are bounded by what the app asks for at most', () => {
  const bounds = [...rulesText.matchAll(/request\.query\.limit <= (\d+)/g)].map(([, bound]) => Number(bound));
  const { groups, expenses, comments, history, activity } = maxListed;
  expect(bounds).toEqual([groups, expenses, comments, mostBarsListed, history, activity]);
});

test('each link of the tables is let through, or refused, by the domain', () => {
  expect(payoutLinks.opened.filter((link) => !v.is(payoutLinkSchema, link))).toEqual([]);
  expect(payoutLinks.refused.filter((link) => v.is(payoutLinkSchema, link))).toEqual([]);
});

test('the dates are those of the domain, day by day and beyond', () => {
  const patterns = patternsOf('date').map((pattern) => new RegExp(pattern));
  const differing: string[] = [];
  for (let year = 1968; year <= 2201; year++) {
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        const date = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
        const parses = v.is(calendarDateSchema, date);
        if (parses !== patterns.some((pattern) => pattern.test(date))) differing.push(date);
      }
    }
  }
  expect(differing).toEqual([]);
});
