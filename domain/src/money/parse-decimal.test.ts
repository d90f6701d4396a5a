import { describe, expect, test } from 'vitest';
import { numberMarksOf } from './number-marks.ts';
import { parseDecimal, type DecimalOptions } from './parse-decimal.ts';

const rate = (locale: string): DecimalOptions => ({ decimals: 18, marks: numberMarksOf(null, locale).plain });
const share: DecimalOptions = { decimals: 2, marks: { group: '', decimal: '' }, symbol: '%' };

function read(text: string, options: DecimalOptions): string {
  const reading = parseDecimal(text, options);
  if (reading.ok) return `${reading.decimal.digits} / ${10 ** reading.decimal.scale}`;
  const { code, start, end } = reading.problem;
  return `${code}: ${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
}

describe('a rate', () => {
  test.each([
    ['1352.5', 'ko', '13525 / 10'],
    ['1,352.5', 'ko', '13525 / 10'],
    ['1.352,5', 'ko', '13525 / 10'],
    ['1,352', 'ko', '1352 / 1'],
    ['1.352', 'ko', '1352 / 1000'],
    ['1,352', 'de', '1352 / 1000'],
    ['1.352', 'de', '1352 / 1'],
    ['0,92', 'en', '92 / 100'],
    ['.5', 'en', '5 / 10'],
    ['1352.', 'en', '1352 / 1'],
    ['0.00074', 'ko', '74 / 100000'],
    ['1 352,5', 'fr', '13525 / 10'],
    ['१३५२.५', 'hi', '13525 / 10'],
    ['1.352', 'fr', 'ambiguous: [1.352]'],
    ['', 'ko', 'empty: []'],
    ['-5', 'ko', 'unexpected: [-]5'],
    ['1.3.5.2', 'ko', 'malformed: [1.3.5.2]'],
    ['92%', 'ko', 'unexpected: 92[%]'],
    ['1.5k', 'ko', 'unexpected: 1.5[k]'],
    ['2*3', 'ko', 'unexpected: 2[*]3'],
    ['about 5', 'ko', 'unexpected: [a]bout 5'],
  ])('%j in %s: %s', (text, locale, expected) => {
    expect(read(text, rate(locale))).toBe(expected);
  });
});

describe('a share, where nobody groups digits', () => {
  test.each([
    ['33.33', '3333 / 100'],
    ['33,33 %', '3333 / 100'],
    ['1,234', 'ambiguous: [1,234]'],
    ['1.2345', 'too-many-decimals: [1.2345]'],
    ['%', 'unexpected: [%]'],
    ['50%%', 'unexpected: 50%[%]'],
  ])('%j: %s', (text, expected) => {
    expect(read(text, share)).toBe(expected);
  });
});
