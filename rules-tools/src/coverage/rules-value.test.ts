import { expect, test } from 'vitest';
import { decodeValue, type RulesValue } from './rules-value.ts';

test.each<[string, unknown, RulesValue]>([
  ['null', { nullValue: null }, { kind: 'null' }],
  ['a bool', { boolValue: false }, { kind: 'bool', value: false }],
  ['an int beyond 2^53', { intValue: '4611686018427387905' }, { kind: 'int', value: 4611686018427387905n }],
  ['a float', { floatValue: 1.5 }, { kind: 'float', value: 1.5 }],
  ['no number', { floatValue: 'NaN' }, { kind: 'float', value: NaN }],
  ['an infinity', { floatValue: '-Infinity' }, { kind: 'float', value: -Infinity }],
  ['a string', { stringValue: '귤' }, { kind: 'string', value: '귤' }],
  ['bytes', { bytesValue: '+vv8/w==' }, { kind: 'bytes', value: new Uint8Array([250, 251, 252, 255]) }],
  [
    'a timestamp',
    { timestampValue: '2026-11-25T01:05:54.810Z' },
    { kind: 'timestamp', value: '2026-11-25T01:05:54.810Z' },
  ],
  ['a duration', { durationValue: '0.000000001s' }, { kind: 'duration', value: '0.000000001s' }],
  [
    'a place, whose zero is left out',
    { latlngValue: { longitude: 2.5 } },
    { kind: 'latlng', latitude: 0, longitude: 2.5 },
  ],
  [
    'a path',
    { pathValue: { segments: [{ simple: 'a' }, { simple: 'b' }] } },
    { kind: 'path', segments: ['a', 'b'] },
  ],
  ['an empty list', { listValue: {} }, { kind: 'list', values: [] }],
  [
    'a set',
    { setValue: { values: [{ intValue: '1' }] } },
    { kind: 'set', values: [{ kind: 'int', value: 1n }] },
  ],
  ['an empty map', { mapValue: {} }, { kind: 'map', fields: new Map() }],
  [
    'a map with a name of JavaScript',
    JSON.parse('{"mapValue":{"fields":{"constructor":{"listValue":{"values":[{"nullValue":null}]}}}}}'),
    { kind: 'map', fields: new Map([['constructor', { kind: 'list', values: [{ kind: 'null' }] }]]) },
  ],
  [
    'a map diff',
    { mapDiffValue: { keyStatuses: { constructor: 'REMOVED' } } },
    { kind: 'map-diff', keys: new Map([['constructor', 'REMOVED']]) },
  ],
  [
    'a constraint of a query',
    { constraintValue: { simpleConstraints: [{ comparator: 'GT', value: { intValue: '2' } }] } },
    { kind: 'constraint', filters: [{ comparator: 'GT', value: { kind: 'int', value: 2n } }] },
  ],
  [
    'an error',
    { undefined: { causeMessage: 'Null value error.', sourcePosition: { line: 1 } } },
    { kind: 'error', message: 'Null value error.' },
  ],
  ['one not decided yet', { undefined: {} }, { kind: 'unknown', evaluated: true }],
  ['one not evaluated', {}, { kind: 'unknown', evaluated: false }],
])('%s', (_name, json, value) => {
  expect(decodeValue(json)).toEqual(value);
});

test.each([
  [{ futureValue: 1 }, 'unknown type futureValue'],
  [{ boolValue: 'true' }, 'Expected boolean'],
  [null, 'An object is expected.'],
  [{ listValue: { values: [3] } }, 'An object is expected.'],
])('%j is refused', (json, message) => {
  expect(() => decodeValue(json)).toThrow(message);
});
