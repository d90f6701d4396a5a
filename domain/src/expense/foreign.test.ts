import * as v from 'valibot';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exponentOf } from '../money/currency.ts';
import { maxAmountMinor, toMinorUnits } from '../money/minor-units.ts';
import { rateSchema, type Foreign } from '../records/foreign.ts';
import { amountArb } from '../testing/random-values.ts';
import { convertForeign, fillForeign, parseRate } from './foreign.ts';

const minor = toMinorUnits;

/** One of every exponent, 0, 2, 3 and 4. */
const currencyArb = fc.constantFrom('KRW', 'EUR', 'KWD', 'CLF');

const rateArb = fc
  .tuple(
    fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 99_999 })),
    fc.oneof(fc.nat({ max: 99 }), fc.nat({ max: 999_999_999 })),
    fc.nat({ max: 9 }),
  )
  .map(([whole, fraction, decimals]) =>
    decimals === 0 ? String(whole) : `${whole}.${String(fraction).padStart(9, '0').slice(-decimals)}`,
  )
  .filter((rate) => v.is(rateSchema, rate));

/** Rates at which halves occur: 0.5, 1.5, 0.25, … */
const halvesArb = fc
  .tuple(fc.nat({ max: 20 }), fc.constantFrom('5', '50', '25', '125'))
  .map((parts) => parts.join('.'));

const foreignArb: fc.Arbitrary<Foreign> = fc.record({
  currency: currencyArb,
  amountMinor: amountArb,
  rate: fc.oneof(rateArb, halvesArb),
});

/** The exact value in minor units, as a fraction: the oracle works on the text of the rate. */
function exactValue({ amountMinor, currency, rate }: Foreign, to: string): { above: bigint; below: bigint } {
  const decimals = rate.includes('.') ? rate.length - rate.indexOf('.') - 1 : 0;
  const tenTo = (exponent: number) => BigInt(`1${'0'.repeat(exponent)}`);
  return {
    above: BigInt(amountMinor) * BigInt(rate.replace('.', '')) * tenTo(exponentOf(to)),
    below: tenTo(decimals) * tenTo(exponentOf(currency)),
  };
}

describe('a converted amount', () => {
  test('is the exact value, rounded to the nearest unit, halves up; refused beyond the limits', () => {
    const seen = { refused: 0, halves: 0 };
    fc.assert(
      fc.property(foreignArb, currencyArb, (foreign, to) => {
        const { above, below } = exactValue(foreign, to);
        const converted = convertForeign(foreign, to);
        if (2n * above < below) expect(converted).toEqual({ ok: false, reason: 'too-small' });
        else if (2n * above >= (2n * BigInt(maxAmountMinor) + 1n) * below)
          expect(converted).toEqual({ ok: false, reason: 'too-large' });
        if (!converted.ok) {
          seen.refused += 1;
          return;
        }
        const twiceError = 2n * (BigInt(converted.amountMinor) * below - above);
        expect(twiceError <= below && twiceError > -below).toBe(true);
        if (twiceError === below) seen.halves += 1;
      }),
      { numRuns: 10_000 },
    );
    expect(seen.refused).toBeGreaterThan(100);
    expect(seen.halves).toBeGreaterThan(100);
  });

  test('is the amount itself at a rate of 1 in the same currency', () => {
    fc.assert(
      fc.property(
        currencyArb,
        amountArb,
        fc.constantFrom('1', '1.0', '1.000'),
        (currency, amountMinor, rate) => {
          expect(convertForeign({ currency, amountMinor, rate }, currency)).toEqual({
            ok: true,
            amountMinor,
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each<[string, Foreign, string, unknown]>([
    ['€12.50 at 1,500', { currency: 'EUR', amountMinor: minor(1_250), rate: '1500' }, 'KRW', 18_750],
    ['₩13,525 at 0.00074', { currency: 'KRW', amountMinor: minor(13_525), rate: '0.00074' }, 'USD', 1_001],
    ['¥1 at 9.5: a half goes up', { currency: 'JPY', amountMinor: minor(1), rate: '9.5' }, 'KRW', 10],
    ['1.234 dinar at 3.25', { currency: 'KWD', amountMinor: minor(1_234), rate: '3.25' }, 'USD', 401],
    [
      'as no float would: 1.005 × 100',
      { currency: 'USD', amountMinor: minor(100), rate: '1.005' },
      'USD',
      101,
    ],
    [
      'the largest amount',
      { currency: 'KRW', amountMinor: minor(maxAmountMinor), rate: '1' },
      'JPY',
      maxAmountMinor,
    ],
    ['less than half a won', { currency: 'VND', amountMinor: minor(8), rate: '0.055' }, 'KRW', 'too-small'],
    [
      'more than an amount may be',
      { currency: 'BHD', amountMinor: minor(maxAmountMinor), rate: '1' },
      'CLF',
      'too-large',
    ],
    ['a rate with a comma', { currency: 'EUR', amountMinor: minor(1), rate: '1,5' }, 'KRW', 'not-a-rate'],
  ])('%s', (_, foreign, to, result) => {
    const converted = convertForeign(foreign, to);
    expect(converted.ok ? converted.amountMinor : converted.reason).toBe(result);
  });

  test('of a currency that is not in the table is refused', () => {
    const foreign = { currency: 'ABC', amountMinor: minor(1), rate: '1' };
    expect(() => convertForeign(foreign, 'KRW')).toThrow(RangeError);
  });
});

describe('what is given stays', () => {
  test('all three, whether they agree or not', () => {
    fc.assert(
      fc.property(foreignArb, amountArb, currencyArb, (foreign, amountMinor, to) => {
        expect(fillForeign(foreign, amountMinor, to)).toEqual({ ok: true, foreign, amountMinor });
      }),
      { numRuns: 2_000 },
    );
  });

  test('the rate: only the converted amount is worked out, and it stays as it is read again', () => {
    fc.assert(
      fc.property(foreignArb, currencyArb, (foreign, to) => {
        const converted = convertForeign(foreign, to);
        const filled = fillForeign(foreign, null, to);
        expect(filled).toEqual(converted.ok ? { ...converted, foreign } : converted);
        if (filled.ok) expect(fillForeign(filled.foreign, filled.amountMinor, to)).toEqual(filled);
      }),
      { numRuns: 2_000 },
    );
  });

  test('the converted amount: the rate worked out gives it exactly, and none with fewer decimals does', () => {
    fc.assert(
      fc.property(currencyArb, amountArb, amountArb, currencyArb, (currency, amount, paid, to) => {
        const filled = fillForeign({ currency, amountMinor: amount, rate: null }, paid, to);
        if (!filled.ok) throw new Error(`refused: ${filled.reason}`);
        const { foreign } = filled;
        expect([foreign.currency, foreign.amountMinor, filled.amountMinor]).toEqual([currency, amount, paid]);
        expect(v.is(rateSchema, foreign.rate)).toBe(true);
        expect(convertForeign(foreign, to)).toEqual({ ok: true, amountMinor: paid });
        for (const rate of neighbours(foreign.rate)) {
          expect(convertForeign({ ...foreign, rate }, to)).not.toEqual({ ok: true, amountMinor: paid });
        }
      }),
      { numRuns: 10_000 },
    );
  });

  /** The two rates with one decimal less on either side; what is not a rate converts to nothing. */
  function neighbours(rate: string): string[] {
    const [whole = '', fraction = ''] = rate.split('.');
    if (fraction === '') return [];
    const decimals = fraction.length - 1;
    const below = BigInt(whole + fraction.slice(0, -1));
    return [below, below + 1n].map((digits) => {
      const text = digits.toString().padStart(decimals + 1, '0');
      return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
    });
  }

  test.each<[string, string | null, number | null, string]>([
    ['neither a rate nor an amount', null, null, 'missing'],
    ['a rate that is none, though an amount is there', '1e3', 5, 'not-a-rate'],
  ])('%s: refused', (_, rate, paid, reason) => {
    const given = { currency: 'EUR', amountMinor: minor(100), rate };
    expect(fillForeign(given, paid === null ? null : minor(paid), 'KRW')).toEqual({ ok: false, reason });
  });

  test('€12.50 that a card charged as ₩18,912', () => {
    const given = { currency: 'EUR', amountMinor: minor(1_250), rate: null };
    expect(fillForeign(given, minor(18_912), 'KRW')).toMatchObject({ foreign: { rate: '1512.96' } });
  });

  test('an amount of 0 has no rate', () => {
    const given = { currency: 'EUR', amountMinor: minor(0), rate: null };
    expect(() => fillForeign(given, minor(5), 'KRW')).toThrow(RangeError);
  });
});

test('a rate is read exactly, its trailing zeros too', () => {
  expect(parseRate('0.00074')).toEqual({ digits: 74n, scale: 5 });
  expect(parseRate('1352.50')).toEqual({ digits: 135_250n, scale: 2 });
  expect(parseRate('12345678901234567.123456789012345678')).toEqual({
    digits: 12_345_678_901_234_567_123_456_789_012_345_678n,
    scale: 18,
  });
  expect(parseRate('1352,50')).toBeNull();
});
