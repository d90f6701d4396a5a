import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, decimalMarkOf, readDecimal, toMinor } from './decimal.ts';
import { dateOf } from './date-of.ts';

describe('readDecimal', () => {
  it.each([
    ['12.50', '.', '12.5'],
    ['-0.5', '.', '-0.5'],
    ['+3', '.', '3'],
    ['1,234.56', '.', '1234.56'],
    ['1,234', '.', '1234'],
    ['\u{2212}7', '.', '-7'],
    [' 8 ', '.', '8'],
    ['-0.00', '.', '0'],
    ['1.234,56', ',', '1234.56'],
    ['1.234', ',', '1234'],
    ['12,5', ',', '12.5'],
    ['923.595', '.', '923.595'],
  ] as const)('reads %j by %j as %s', (text, mark, read) => {
    const decimal = readDecimal(text, mark);
    expect(decimal === null ? null : canonicalText(decimal)).toBe(read);
  });

  it.each([
    '',
    '-',
    '.5',
    '5.',
    '1,23',
    '12,34.5',
    '1e5',
    '0x1',
    'NaN',
    '1 2',
    '--1',
    '1.2.3',
    '₩5',
    '5'.repeat(41),
  ])('is null for %j', (text) => {
    expect(readDecimal(text)).toBeNull();
  });
});

it.each([
  [['12,50', '3'], ','],
  [['1.234,5'], ','],
  [['1,234', '5'], '.'],
  [['12,50', '1.50'], '.'],
  [[], '.'],
])('cells %j divide by %j', (cells, mark) => {
  expect(decimalMarkOf(cells)).toBe(mark);
});

it('is the same number, whatever zeros are behind', () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat({ max: 5 }), (digits, zeros) => {
      const text = `${digits}.25${'0'.repeat(zeros)}`;
      const decimal = readDecimal(text);
      expect(decimal === null ? null : canonicalText(decimal)).toBe(
        `${Object.is(digits, -0) ? 0 : digits}.25`,
      );
    }),
  );
});

it.each([
  ['0.5', 'KRW', 1n, false],
  ['-0.5', 'KRW', -1n, false],
  ['0.49', 'KRW', 0n, false],
  ['12.5', 'EUR', 1_250n, true],
  ['1.2505', 'KWD', 1_251n, false],
])('%s is in %s to the nearest minor unit', (text, currency, units, isExact) => {
  const decimal = readDecimal(text);
  expect(decimal === null ? null : toMinor(decimal, currency)).toEqual({ units, isExact });
});

it.each([
  ['2026-08-19T00:00:00.000Z', '2026-08-19'],
  ['2026/8/9', '2026-08-09'],
  ['20260809', '2026-08-09'],
  ['2026. 8. 9.', '2026-08-09'],
  ['9.8.2026', '2026-08-09'],
  ['2024-02-29 10:20:30', '2024-02-29'],
  ['2026-02-29', null],
  ['8/9/2026', null],
  ['1969-12-31', null],
  ['2200-01-01', null],
  ['', null],
  ['2026-13-01', null],
])('%j is the day %j', (text, date) => {
  expect(dateOf(text)).toBe(date);
});
