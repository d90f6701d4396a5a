import { describe, expect, it } from 'vitest';
import { decodeFields } from './decode-fields.ts';

describe('decodeFields', () => {
  const cases: readonly [what: string, value: Record<string, unknown>, plain: unknown][] = [
    ['text', { stringValue: '김밥' }, '김밥'],
    ['empty text', { stringValue: '' }, ''],
    ['a whole number, which comes as text', { integerValue: '-9000000000000000' }, -9e15],
    ['a fraction', { doubleValue: 0.25 }, 0.25],
    ['a number that is none', { doubleValue: 'NaN' }, Number.NaN],
    ['yes', { booleanValue: true }, true],
    ['nothing', { nullValue: null }, null],
    [
      'an instant, of which the rest of a millisecond is cut off',
      { timestampValue: '2026-11-29T15:43:41.120999Z' },
      1_795_967_021_120,
    ],
    ['an instant of a whole second', { timestampValue: '2026-11-29T15:43:41Z' }, 1_795_967_021_000],
    ['a list', { arrayValue: { values: [{ integerValue: '1' }, { nullValue: null }] } }, [1, null]],
    ['an empty list, whose values are left out', { arrayValue: {} }, []],
    ['a map', { mapValue: { fields: { a: { mapValue: {} }, b: { stringValue: 'c' } } } }, { a: {}, b: 'c' }],
    [
      'a name that objects have',
      { mapValue: { fields: { constructor: { integerValue: '1' } } } },
      { constructor: 1 },
    ],
  ];
  it.each(cases)('%s', (_, value, plain) => {
    expect(decodeFields({ field: value })).toEqual({ field: plain });
  });

  it('a document without fields', () => {
    expect(decodeFields(undefined)).toEqual({});
  });

  it('a name that changes what an object is stays a name', () => {
    const fields = JSON.parse('{"__proto__":{"stringValue":"x"}}') as Record<string, Record<string, unknown>>;
    const decoded = decodeFields(fields);
    expect(Object.keys(decoded)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(decoded)).toBe(Object.prototype);
  });
});
