import { readFileSync } from 'node:fs';
import { currencyCodes } from '@nbbang/domain/money/currency';
import { categories } from '@nbbang/domain/records/category';
import { calendarDateSchema } from '@nbbang/domain/records/fields';
import * as v from 'valibot';
import { expect, test } from 'vitest';

// The tables that the rules hold as regular expressions, which mean the same in RE2 and in JavaScript.

const rulesText = readFileSync(new URL('../../firestore.rules', import.meta.url), 'utf8');

function patternsOf(variable: string): string[] {
  const calls = rulesText.matchAll(new RegExp(`\\b${variable}\\.matches\\('([^']+)'\\)`, 'g'));
  return [...calls].map(([, pattern = '']) => pattern);
}

test('the currencies are those of the domain, no more and no fewer', () => {
  expect(patternsOf('code')).toEqual([`^(${currencyCodes.join('|')})$`]);
});

test('the categories are those of the domain', () => {
  expect(patternsOf('category')).toEqual([`^(${categories.join('|')})$`]);
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
