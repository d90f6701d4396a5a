import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currencyCodes } from './currency.ts';
import { formatAmount } from './format-amount.ts';
import { maxAmountMinor, toMinorUnits } from './minor-units.ts';
import { parseAmount, type AmountProblem } from './parse-amount.ts';
import { amountArb } from '../testing/random-values.ts';

describe('what was formatted is read back', () => {
  const anyAmountArb = fc
    .tuple(amountArb, fc.boolean())
    .map(([units, isNegative]) => toMinorUnits(isNegative ? 0 - units : units));

  test.each(['ko', 'en', 'de', 'fr', 'ja', 'en-IN'])('every currency, in %s', (locale) => {
    for (const currency of currencyCodes) {
      fc.assert(
        fc.property(anyAmountArb, (amountMinor) => {
          const text = formatAmount(amountMinor, currency, locale);
          expect(parseAmount(text, currency, locale, { allow: 'any' }), text).toEqual({
            ok: true,
            amountMinor,
          });
        }),
        { numRuns: 15 },
      );
    }
  });

  test.each(['es', 'it', 'sv', 'pl', 'pt-BR', 'de-CH', 'zh', 'ar', 'he'])(
    'the large currencies, in %s',
    (locale) => {
      fc.assert(
        fc.property(
          anyAmountArb,
          fc.constantFrom('KRW', 'EUR', 'USD', 'JPY', 'KWD'),
          (amountMinor, currency) => {
            const text = formatAmount(amountMinor, currency, locale);
            expect(parseAmount(text, currency, locale, { allow: 'any' }), text).toEqual({
              ok: true,
              amountMinor,
            });
          },
        ),
        { numRuns: 150 },
      );
    },
  );
});

describe('accepted', () => {
  test.each([
    // Without decimals in the currency, a point or comma before three digits can only group.
    ['12000', 'KRW', 'ko', 12_000],
    ['12,000', 'KRW', 'ko', 12_000],
    ['12,000', 'KRW', 'de', 12_000],
    ['12.000', 'KRW', 'ko', 12_000],
    ['12.000', 'KRW', 'de', 12_000],
    ['12 000', 'KRW', 'fr', 12_000],
    ['1,234,567', 'JPY', 'en', 1_234_567],
    // Beside the number
    ['₩12,000', 'KRW', 'ko', 12_000],
    ['￦12,000', 'KRW', 'ko', 12_000],
    ['12,000원', 'KRW', 'ko', 12_000],
    ['12,000 krw', 'KRW', 'en', 12_000],
    ['  €12.50 ', 'EUR', 'en', 1_250],
    ['12.50 EUR', 'EUR', 'ko', 1_250],
    ['$5', 'USD', 'ko', 500],
    ['US$5', 'USD', 'ko', 500],
    ['１２，０００', 'KRW', 'ko', 12_000],
    // Decimals
    ['12', 'EUR', 'en', 1_200],
    ['12.', 'EUR', 'en', 1_200],
    ['12.5', 'EUR', 'en', 1_250],
    ['12,5', 'EUR', 'en', 1_250],
    ['12,50', 'EUR', 'en', 1_250],
    ['12.50', 'EUR', 'de', 1_250],
    ['12,50', 'EUR', 'de', 1_250],
    ['.5', 'EUR', 'en', 50],
    ['0,05', 'EUR', 'ko', 5],
    ['1,234.50', 'EUR', 'de', 123_450],
    ['1.234,50', 'EUR', 'en', 123_450],
    ['1 234,50', 'EUR', 'fr', 123_450],
    ["1'234.50", 'EUR', 'de-CH', 123_450],
    ['12,345', 'EUR', 'en', 1_234_500],
    ['12.345', 'EUR', 'de', 1_234_500],
    ['12,345', 'KWD', 'en', 12_345_000],
    ['12.345', 'KWD', 'en', 12_345],
    ['12.345', 'KWD', 'de', 12_345_000],
    ['0,125', 'KWD', 'en', 125],
    ['12,34,567.50', 'INR', 'en-IN', 123_456_750],
    // Sums
    ['12,000+8,500-500', 'KRW', 'ko', 20_000],
    ['3*4,500', 'KRW', 'ko', 13_500],
    ['3 × 4,500', 'KRW', 'ko', 13_500],
    ['3x4500원 + 500원', 'KRW', 'ko', 14_000],
    ['1.5*3000', 'KRW', 'ko', 4_500],
    ['10 − 2.5 – 2,5', 'EUR', 'en', 500],
    ['-500+2*500', 'KRW', 'ko', 500],
    ['0.1+0.2', 'EUR', 'en', 30],
    ['1000000000000', 'KRW', 'ko', maxAmountMinor],
    ['(5+3)', 'KRW', 'ko', 8],
    ['(2+3)*1000', 'KRW', 'ko', 5_000],
    ['₩(12,000 + 8,500) × 2 원', 'KRW', 'ko', 41_000],
    ['2*(3+(4-1)*2)', 'KRW', 'ko', 18],
    ['(-5+8)*1.5*2', 'KRW', 'ko', 9],
    ['(1.5+1.5)*1000', 'KRW', 'ko', 3_000],
    ['（２＋３）＊１０００', 'KRW', 'ko', 5_000],
    ['12,000*1.08', 'KRW', 'ko', 12_960],
    ['12,000 원', 'KRW', 'ko', 12_000],
    ['€ 12,50', 'EUR', 'en', 1_250],
    ['1 234.5', 'EUR', 'en', 123_450],
    // Divided: rounded once, at the end, halves away from 0.
    ['6/2', 'KRW', 'ko', 3],
    ['10000/3', 'KRW', 'ko', 3_333],
    ['10000÷3*3', 'KRW', 'ko', 10_000],
    ['20000/3', 'KRW', 'ko', 6_667],
    ['5/2', 'KRW', 'ko', 3],
    ['10/3+10/3+10/3', 'EUR', 'en', 1_000],
    ['0.01/2', 'EUR', 'en', 1],
    ['100/1.25', 'KRW', 'ko', 80],
    ['(1000-100)/(5-2)', 'KRW', 'ko', 300],
    // Korean units
    ['3만', 'KRW', 'ko', 30_000],
    ['만원', 'KRW', 'ko', 10_000],
    ['1만2천', 'KRW', 'ko', 12_000],
    ['1만 2천 5백원', 'KRW', 'ko', 12_500],
    ['1만2천500', 'KRW', 'en', 12_500],
    ['12만5,000', 'KRW', 'ko', 125_000],
    ['3천5백만', 'KRW', 'ko', 35_000_000],
    ['1억 2,345만 6,789원', 'KRW', 'ko', 123_456_789],
    ['1조', 'KRW', 'ko', maxAmountMinor],
    ['1.5만', 'KRW', 'ko', 15_000],
    ['1,5만', 'KRW', 'ko', 15_000],
    ['1,234만', 'KRW', 'ko', 12_340_000],
    ['1.234만', 'KRW', 'de', 12_340_000],
    ['3만+2천*2', 'KRW', 'ko', 34_000],
    ['1万5千円', 'JPY', 'ja', 15_000],
    ['3만', 'EUR', 'ko', 3_000_000],
    // Thousands
    ['12k', 'KRW', 'ko', 12_000],
    ['1.5K', 'USD', 'en', 150_000],
    ['1,5k', 'KRW', 'de', 1_500],
    ['2k*3 + 500', 'JPY', 'en', 6_500],
    ['$1.5k', 'USD', 'en', 150_000],
    // A symbol of the currency is that, and counts nothing.
    ['K12', 'MMK', 'en', 1_200],
    ['12kr', 'SEK', 'en', 1_200],
    // A factor in a currency without decimals
    ['12000*1,1', 'KRW', 'ko', 13_200],
    // Digits and marks of other scripts
    ['١٢٣٤٫٥٠', 'USD', 'ar', 123_450],
    ['١٬٢٣٤٫٥٠', 'USD', 'ar', 123_450],
    ['١٬٢٣٤', 'KWD', 'de', 1_234_000],
    ['١٫٢٣٤', 'KWD', 'en', 1_234],
    ['١،٢٣٤', 'KRW', 'ar', 1_234],
    ['۱۲۳۴', 'KRW', 'ko', 1_234],
    ['१,२३,४५६.५०', 'INR', 'hi', 12_345_650],
    ['１２．５０', 'EUR', 'ko', 1_250],
    ['๑๒๐๐', 'KRW', 'en', 1_200],
    // The locale's own separators
    ['1,200', 'KWD', 'en', 1_200_000],
    ['1,200', 'KWD', 'de', 1_200],
    ['1.200', 'KWD', 'en', 1_200],
    ['1.200', 'KWD', 'de', 1_200_000],
    ['1,200', 'KWD', 'fr', 1_200],
    ['1,200', 'HUF', 'en', 120_000],
    ['1.200,50', 'EUR', 'de', 120_050],
    ['1\u202f200,50', 'EUR', 'fr', 120_050],
    ['1’200.50', 'EUR', 'de-CH', 120_050],
    ['1,00,000', 'INR', 'en-IN', 10_000_000],
    ['10 ➖ 2 ﹣ 3 − 1', 'KRW', 'ko', 4],
  ])('%j in %s (%s) is %i', (text, currency, locale, amountMinor) => {
    expect(parseAmount(text, currency, locale)).toEqual({ ok: true, amountMinor });
  });
});

/** The part that is to blame, in brackets: `12,000+[]`. */
function marked(text: string, { code, start, end }: AmountProblem): string {
  return `${code}: ${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
}

describe('refused', () => {
  test.each([
    ['', 'KRW', 'ko', 'empty', '[]'],
    [' \u00a0\t', 'KRW', 'ko', 'empty', '[ \u00a0\t]'],
    ['₩', 'KRW', 'ko', 'empty', '[₩]'],
    ['abc', 'KRW', 'ko', 'unexpected', '[a]bc'],
    ['12🍞', 'KRW', 'ko', 'unexpected', '12[🍞]'],
    ['5²', 'KRW', 'ko', 'unexpected', '5[²]'],
    ['½', 'EUR', 'en', 'unexpected', '[½]'],
    ['5--3', 'KRW', 'ko', 'unexpected', '5-[-]3'],
    ['5*-3', 'KRW', 'ko', 'unexpected', '5*[-]3'],
    ['2(3+4)', 'KRW', 'ko', 'unexpected', '2[(]3+4)'],
    ['5+3)', 'KRW', 'ko', 'unexpected', '5+3[)]'],
    ['()', 'KRW', 'ko', 'unexpected', '([)]'],
    ['5₩3', 'KRW', 'ko', 'unexpected', '5₩[3]'],
    ['1e5', 'KRW', 'ko', 'unexpected', '1[e]5'],
    ['Infinity', 'KRW', 'ko', 'unexpected', '[I]nfinity'],
    ['NaN', 'KRW', 'ko', 'unexpected', '[N]aN'],
    ['İ5', 'KRW', 'ko', 'unexpected', '[İ]5'],
    ['$5', 'KRW', 'ko', 'unexpected', '[$]5'],
    ['5+€5', 'USD', 'en', 'unexpected', '5+[€]5'],
    // What is invisible counts where it stands.
    ['\u200f\u200e5²', 'KRW', 'ko', 'unexpected', '\u200f\u200e5[²]'],
    ['.', 'EUR', 'en', 'unexpected', '[.]'],
    ['+', 'KRW', 'ko', 'unfinished', '+[]'],
    ['12,000+', 'KRW', 'ko', 'unfinished', '12,000+[]'],
    ['(2+3', 'KRW', 'ko', 'unfinished', '(2+3[]'],
    ['1,23,4', 'KRW', 'ko', 'malformed', '[1,23,4]'],
    ['5+1.234,567,890', 'EUR', 'en', 'malformed', '5+[1.234,567,890]'],
    ['12 34', 'KRW', 'ko', 'malformed', '[12 34]'],
    ['0,123,456', 'KRW', 'ko', 'malformed', '[0,123,456]'],
    ['5+2천만억', 'KRW', 'ko', 'malformed', '5+[2천만억]'],
    ['1만20,000', 'KRW', 'ko', 'malformed', '[1만20,000]'],
    ['1천2만3천4천', 'KRW', 'ko', 'malformed', '[1천2만3천4천]'],
    ['천0천', 'KRW', 'ko', 'malformed', '[천0천]'],
    ['5/0', 'KRW', 'ko', 'divided-by-zero', '5/[0]'],
    ['5/(3-3)+1', 'KRW', 'ko', 'divided-by-zero', '5/[(3-3)]+1'],
    ['12.5', 'KRW', 'ko', 'too-many-decimals', '[12.5]'],
    ['100+12,5', 'KRW', 'ko', 'too-many-decimals', '100+[12,5]'],
    ['12,50', 'KRW', 'ko', 'too-many-decimals', '[12,50]'],
    ['12.505', 'EUR', 'en', 'ambiguous', '[12.505]'],
    ['12,505', 'EUR', 'de', 'ambiguous', '[12,505]'],
    ['12.500', 'EUR', 'en', 'ambiguous', '[12.500]'],
    ['12.500*2', 'EUR', 'en', 'ambiguous', '[12.500]*2'],
    ['(12.5+0.5)', 'KRW', 'ko', 'too-many-decimals', '([12.5]+0.5)'],
    // A factor may have decimals, so three of them may be that or thousands: never a thousand times as much.
    ['12,000*1.085', 'KRW', 'ko', 'ambiguous', '12,000*[1.085]'],
    ['1.234만', 'KRW', 'ko', 'ambiguous', '[1.234]만'],
    ['1.234k', 'KRW', 'en', 'ambiguous', '[1.234]k'],
    // Three decimals in the currency, and a mark that the locale does not use: a guess might be 1,000 times too much.
    ['1.234', 'KWD', 'fr', 'ambiguous', '[1.234]'],
    ['1.00005만', 'KRW', 'ko', 'too-many-decimals', '[1.00005만]'],
    ['1.5*3', 'KRW', 'ko', 'too-many-decimals', '[1.5*3]'],
    ['0,5', 'KRW', 'ko', 'too-many-decimals', '[0,5]'],
    ['12٫5', 'KRW', 'ar', 'too-many-decimals', '[12٫5]'],
    ['12٫500', 'EUR', 'ar', 'too-many-decimals', '[12٫500]'],
    ['1٫2٫3', 'EUR', 'ar', 'malformed', '[1٫2٫3]'],
    ['1٬20', 'EUR', 'ar', 'malformed', '[1٬20]'],
    ['k', 'KRW', 'ko', 'malformed', '[k]'],
    ['1k500', 'KRW', 'ko', 'malformed', '[1k500]'],
    ['1k만', 'KRW', 'ko', 'malformed', '[1k만]'],
    ['12kk', 'KRW', 'ko', 'malformed', '[12kk]'],
    ['0', 'KRW', 'ko', 'zero', '[0]'],
    ['1/3', 'KRW', 'ko', 'zero', '[1/3]'],
    ['5-5', 'KRW', 'ko', 'zero', '[5-5]'],
    ['-5', 'KRW', 'ko', 'negative', '[-5]'],
    ['1000000000001', 'KRW', 'ko', 'too-large', '[1000000000001]'],
    ['10000000000.01', 'EUR', 'en', 'too-large', '[10000000000.01]'],
    ['999999999*999999999', 'KRW', 'ko', 'too-large', '[999999999*999999999]'],
  ])('%j in %s (%s): %s', (text, currency, locale, code, where) => {
    const reading = parseAmount(text, currency, locale);
    expect(reading.ok ? reading : marked(text, reading.problem)).toBe(`${code}: ${where}`);
  });

  test.each([
    ['9'.repeat(999), 'too-large'],
    ['9'.repeat(10_000), 'unexpected'],
  ])('however long it is (%#)', (text, code) => {
    expect(parseAmount(text, 'KRW', 'ko')).toMatchObject({ ok: false, problem: { code } });
  });
});

test.each([
  ['0', 'zero', 0],
  ['-5', 'zero', undefined],
  ['0', 'any', 0],
  ['-5', 'any', -5],
  ['−₩12,000', 'any', -12_000],
  ['-5/2', 'any', -3],
  ['-1000000000000', 'any', -maxAmountMinor],
  ['-1000000000001', 'any', undefined],
] as const)('%s, when %s is allowed', (text, allow, amountMinor) => {
  const reading = parseAmount(text, 'KRW', 'ko', { allow });
  expect(reading.ok ? reading.amountMinor : undefined).toBe(amountMinor);
});

describe('any text', () => {
  const typedArb = fc.string({
    unit: fc.constantFrom(...Array.from("0123456789.,+-*x×/÷() ₩€원천만억'’\u00a0\u200f🍞")),
    maxLength: 40,
  });
  const anyArb = fc.oneof(
    typedArb,
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme', size: 'large' }),
  );

  test('is answered, and an amount is from 1 to the largest', () => {
    fc.assert(
      fc.property(
        anyArb,
        fc.constantFrom('KRW', 'EUR', 'KWD'),
        fc.constantFrom('ko', 'en', 'de'),
        (text, currency, locale) => {
          const reading = parseAmount(text, currency, locale);
          if (!reading.ok) {
            const { start, end } = reading.problem;
            expect([0 <= start, start <= end, end <= text.length]).toEqual([true, true, true]);
            return;
          }
          expect(Number.isSafeInteger(reading.amountMinor)).toBe(true);
          expect(reading.amountMinor).toBeGreaterThanOrEqual(1);
          expect(reading.amountMinor).toBeLessThanOrEqual(maxAmountMinor);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  test('of 10,000 characters is answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), (piece) => {
        const text = piece.repeat(Math.ceil(10_000 / piece.length));
        expect(typeof parseAmount(text, 'EUR', 'ko').ok).toBe('boolean');
      }),
      { numRuns: 100 },
    );
  });

  test('that does sums means what exact arithmetic says', () => {
    fc.assert(
      fc.property(termArb, ({ text, over, under, divides }) => {
        const reading = parseAmount(text, 'EUR', 'de', { allow: 'any' });
        if (under === 0n) {
          expect(reading).toMatchObject({ problem: { code: 'divided-by-zero' } });
          return;
        }
        // Cents: the nearest integer to over / under, halves away from 0.
        const size = (2n * absolute(over) + absolute(under)) / (2n * absolute(under));
        if (size > BigInt(maxAmountMinor)) {
          expect(reading).toMatchObject({ problem: { code: 'too-large' } });
          return;
        }
        if (!divides && over % under !== 0n) {
          expect(reading).toMatchObject({ problem: { code: 'too-many-decimals' } });
          return;
        }
        const isNegative = over < 0n !== under < 0n;
        expect(reading, text).toEqual({ ok: true, amountMinor: Number(isNegative ? -size : size) + 0 });
      }),
      { numRuns: 10_000 },
    );
  });
});

const absolute = (integer: bigint) => (integer < 0n ? -integer : integer);

/** A sum as text, and its value in cents as over / under; under is 0 when it divides by 0 somewhere. */
type Term = { text: string; over: bigint; under: bigint; divides: boolean };

const amountTermArb = fc.integer({ min: 0, max: 1_000_000 }).map((cents): Term => ({
  text: formatAmount(toMinorUnits(cents), 'EUR', 'de'),
  over: BigInt(cents),
  under: 1n,
  divides: false,
}));

const { term: termArb } = fc.letrec<{ term: Term; factor: Term }>((tie) => ({
  term: fc.oneof(
    { maxDepth: 3 },
    amountTermArb,
    fc.tuple(tie('factor'), fc.constantFrom('+', '-', ' − '), tie('factor')).map(([a, operator, b]) => ({
      text: `${a.text}${operator}${b.text}`,
      over: operator === '+' ? a.over * b.under + b.over * a.under : a.over * b.under - b.over * a.under,
      under: a.under * b.under,
      divides: a.divides || b.divides,
    })),
    fc.tuple(tie('factor'), fc.integer({ min: 0, max: 99 })).map(([a, times]) => ({
      ...a,
      text: `${a.text} × ${times}`,
      over: a.over * BigInt(times),
    })),
    fc.tuple(tie('factor'), fc.integer({ min: 0, max: 9 })).map(([a, by]) => ({
      text: `${a.text}/${by}`,
      over: a.over,
      under: a.under * BigInt(by),
      divides: true,
    })),
  ),
  factor: fc.oneof(
    { maxDepth: 3 },
    amountTermArb,
    tie('term').map((term) => ({ ...term, text: `(${term.text})` })),
  ),
}));

test('a currency that is not in the table is a bug of the caller', () => {
  expect(() => parseAmount('1', 'XXX', 'en')).toThrow(RangeError);
});
