import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyFilter, type HistoryFilter } from '@nbbang/domain/history/match';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import { categories } from '@nbbang/domain/records/category';
import { expenseKinds } from '@nbbang/domain/records/expense';
import { makeMember } from '@nbbang/domain/testing/make-group';
import { parseFilter, toParameters } from './filter-address.ts';
import { keepFilter } from '#paths.ts';

const members = { anna: makeMember('지영'), bert: makeMember('민수') };

const dateArb = fc.constantFrom('1970-01-01', '2026-02-28', '2199-12-31');
const amountArb = fc.integer({ min: 1, max: 1_000_000_000_000 }).map(toMinorUnits);
const pairArb = <Value extends string | number>(valueArb: fc.Arbitrary<Value>) =>
  fc
    .tuple(fc.option(valueArb), fc.option(valueArb))
    .map(([a, b]): [Value | null, Value | null] => (a !== null && b !== null && a > b ? [b, a] : [a, b]));

const filterArb: fc.Arbitrary<HistoryFilter> = fc
  .record({
    text: fc.string({ maxLength: 100 }).map((text) => text.trim()),
    memberId: fc.option(fc.constantFrom('anna', 'bert')),
    category: fc.option(fc.constantFrom(...categories, 'none' as const)),
    kind: fc.option(fc.constantFrom(...expenseKinds)),
    dates: pairArb(dateArb),
    amounts: pairArb(amountArb),
  })
  .map(({ dates: [from, to], amounts: [minMinor, maxMinor], ...rest }) => ({
    ...rest,
    ...{ from, to, minMinor, maxMinor },
  }));

const currencyArb = fc.constantFrom('KRW', 'USD', 'KWD');

function toSearch(filter: HistoryFilter, currency: string): string {
  const set = Object.entries(toParameters(filter, currency)).filter(([, value]) => value !== null);
  return String(new URLSearchParams(set.map(([key, value]) => [key, value ?? ''])));
}

test('what is written into an address is read from it', () => {
  fc.assert(
    fc.property(filterArb, currencyArb, (filter, currency) => {
      const search = new URLSearchParams(toSearch(filter, currency));
      expect(parseFilter(search, { currency, members })).toEqual(filter);
    }),
    { numRuns: 1_000 },
  );
});

test.each<[string, Partial<HistoryFilter>]>([
  ['', {}],
  ['q=%20taxi%20', { text: 'taxi' }],
  ['member=toString&category=nothing&kind=loan', {}],
  ['from=2026-02-30&to=soon', {}],
  ['from=2026-13-01&to=1969-12-31', {}],
  ['from=2026-03-02&to=2026-03-01', { from: '2026-03-01', to: '2026-03-02' }],
  ['min=-5&max=1e9', {}],
  ['min=12.5&max=0', {}],
  ['min=500&max=100', { minMinor: toMinorUnits(100), maxMinor: toMinorUnits(500) }],
  ['category=none&of=anna', { category: 'none' }],
  ['from=V1StGXR8Z5jdHi6B', {}],
])('%s', (search, expected) => {
  const asked = parseFilter(new URLSearchParams(search), { currency: 'KRW', members });
  expect(asked).toEqual({ ...emptyFilter, ...expected });
});

test('an address that opens over the list takes along what the list holds, and nothing else', () => {
  expect(keepFilter('/groups/g', 'of=anna&q=a%26b&min=5&figure=paid')).toBe('/groups/g?q=a%26b&min=5');
  expect(keepFilter('/groups/g?copy=e', 'q=1')).toBe('/groups/g?copy=e&q=1');
  expect(keepFilter('/groups/g', 'of=anna')).toBe('/groups/g');
});
