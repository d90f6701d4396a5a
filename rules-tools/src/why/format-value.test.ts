import { expect, test } from 'vitest';
import { decodeValue } from '../coverage/rules-value.ts';
import { formatValue } from './format-value.ts';

const strings = (...values: string[]): { values: { stringValue: string }[] } => ({
  values: values.map((stringValue) => ({ stringValue })),
});

test.each<[encoded: object, shown: string]>([
  [{ nullValue: null }, 'null'],
  [{ boolValue: false }, 'false'],
  [{ intValue: '9007199254740993' }, '9007199254740993'],
  [{ floatValue: 2 }, '2.0'],
  [{ floatValue: 2.5 }, '2.5'],
  [{ floatValue: 'NaN' }, 'NaN'],
  [{ stringValue: '빵 "1"\n' }, '"빵 \\"1\\"\\n"'],
  [{ stringValue: '🍞'.repeat(81) }, `"${'🍞'.repeat(80)}"… (size 162)`],
  [{ bytesValue: 'AQI=' }, 'bytes of length 2'],
  [{ timestampValue: '2026-11-25T01:03:34.453Z' }, '2026-11-25T01:03:34.453Z'],
  [{ durationValue: '60s' }, '60s'],
  [{ latlngValue: { latitude: 1 } }, 'latlng(1, 0)'],
  [{ pathValue: { segments: [{ simple: 'a' }, { simple: 'b' }] } }, '/a/b'],
  [
    {
      pathValue: {
        segments: ['databases', '(default)', 'documents', 'rooms', 'r1'].map((simple) => ({ simple })),
      },
    },
    '/rooms/r1',
  ],
  [{ listValue: strings('a', 'b') }, '["a", "b"]'],
  [{ listValue: {} }, '[]'],
  [{ setValue: strings('a') }, '{"a"}'],
  [{ listValue: strings(...'abcdefghijk'.split('')) }, '["a", "b", "c", "d", "e", "f", "g", "h", … 3 more]'],
  [{ listValue: strings(...'abcdefghi'.split('')) }, '["a", "b", "c", "d", "e", "f", "g", "h", "i"]'],
  [
    { mapValue: { fields: { b: { intValue: '1' }, a: { listValue: strings('x') } } } },
    '{"a": ["x"], "b": 1}',
  ],
  [
    { mapValue: { fields: { a: { mapValue: { fields: { b: { listValue: strings('x') } } } } } } },
    '{"a": {"b": [… 1]}}',
  ],
  [
    {
      constraintValue: {
        simpleConstraints: [
          { comparator: 'GT', value: { intValue: '1' } },
          { comparator: 'LTE', value: { intValue: '9' } },
        ],
      },
    },
    'filtered by > 1 and <= 9',
  ],
  [{ mapDiffValue: { keyStatuses: { a: 'ADDED' } } }, '{"a" added}'],
])('%o is shown as %s', (encoded, shown) => {
  expect(formatValue(decodeValue(encoded))).toBe(shown);
});
