import { expect, test } from 'vitest';
import {
  double,
  encodeFields,
  geoPoint,
  increment,
  joinFieldPath,
  reference,
  removed,
  serverTime,
  type Value,
} from './fields.ts';

const databaseName = 'projects/p/databases/(default)';
const fieldsOf = (value: Value) => encodeFields({ value }, databaseName).fields['value'];

test.each<[string, Value, object]>([
  ['null', null, { nullValue: null }],
  ['a boolean', true, { booleanValue: true }],
  ['a string', '한', { stringValue: '한' }],
  ['an integral number', 3, { integerValue: '3' }],
  ['zero', 0, { integerValue: '0' }],
  ['minus zero, which no integer is', -0, { doubleValue: -0 }],
  ['a fraction', 1.5, { doubleValue: 1.5 }],
  ['a number beyond the safe integers', 2 ** 60, { doubleValue: 2 ** 60 }],
  ['a bigint', 2n ** 60n, { integerValue: '1152921504606846976' }],
  ['NaN', Number.NaN, { doubleValue: 'NaN' }],
  ['minus infinity', Number.NEGATIVE_INFINITY, { doubleValue: '-Infinity' }],
  ['a double', double(3), { doubleValue: 3 }],
  ['a date', new Date(0), { timestampValue: '1970-01-01T00:00:00.000Z' }],
  ['bytes', new Uint8Array([1, 2]), { bytesValue: 'AQI=' }],
  ['a reference', reference('users/a'), { referenceValue: `${databaseName}/documents/users/a` }],
  ['a geo point', geoPoint(1, 2), { geoPointValue: { latitude: 1, longitude: 2 } }],
  ['a list', [1, 'a'], { arrayValue: { values: [{ integerValue: '1' }, { stringValue: 'a' }] } }],
  [
    'a map',
    { a: { b: 1 } },
    { mapValue: { fields: { a: { mapValue: { fields: { b: { integerValue: '1' } } } } } } },
  ],
])('%s', (_name, value, expected) => {
  expect(fieldsOf(value)).toEqual(expected);
});

test('what the server fills in leaves the fields, with its path', () => {
  const made = encodeFields(
    { at: serverTime, n: increment(2), m: { 'a.b': serverTime, gone: removed } },
    databaseName,
  );
  expect(made.fields).toEqual({ m: { mapValue: { fields: {} } } });
  expect(made.transforms).toEqual([
    { fieldPath: 'at', setToServerValue: 'REQUEST_TIME' },
    { fieldPath: 'n', increment: { integerValue: '2' } },
    { fieldPath: 'm.`a.b`', setToServerValue: 'REQUEST_TIME' },
  ]);
  expect(made.removed).toEqual(['m.gone']);
});

test('a field may have any name, __proto__ included', () => {
  const fields = JSON.parse('{"__proto__": 1, "constructor": 2}') as Record<string, number>;
  expect(Object.keys(encodeFields(fields, databaseName).fields)).toEqual(['__proto__', 'constructor']);
});

test('a server time in a list is refused, as the SDKs refuse it', () => {
  expect(() => encodeFields({ list: [serverTime] }, databaseName)).toThrow(
    'list: server-time cannot stand in a list',
  );
});

test.each([
  ['', 'a', 'a'],
  ['a', 'b_1', 'a.b_1'],
  ['a', '1b', 'a.`1b`'],
  ['a', 'x.y', 'a.`x.y`'],
  ['', 'back`tick\\', '`back\\`tick\\\\`'],
  ['', '', '``'],
])('the field path of %j and %j is %j', (parent, key, path) => {
  expect(joinFieldPath(parent, key)).toBe(path);
});
