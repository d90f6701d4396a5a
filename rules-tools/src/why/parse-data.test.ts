import { describe, expect, test } from 'vitest';
import { double, increment, reference, removed, serverTime, type Fields } from '../emulator/fields.ts';
import type { Query } from '../emulator/request.ts';
import { RulesProblem } from '../problem.ts';
import { parseData, parseQuery } from './parse-data.ts';

test.each<[string, Fields]>([
  ['{}', {}],
  ['{"a": 1, "b": [true, null, "x"], "c": {"d": 1.5}}', { a: 1, b: [true, null, 'x'], c: { d: 1.5 } }],
  ['{"at": {"$serverTime": true}, "gone": {"$remove": true}}', { at: serverTime, gone: removed }],
  ['{"n": {"$increment": 2}, "x": {"$double": 1}}', { n: increment(2), x: double(1) }],
  ['{"at": {"$date": "2026-11-25T12:00:00Z"}}', { at: new Date('2026-11-25T12:00:00Z') }],
  ['{"m": {"by": {"$reference": "users/alice"}}}', { m: { by: reference('users/alice') } }],
])('%s', (text, fields) => {
  expect(parseData(text, '--data')).toEqual(fields);
});

describe('data that is none', () => {
  test.each([
    ['{a: 1}', /^--data is no JSON \(/],
    ['[1]', '--data is no JSON object of fields: [1]'],
    ['"a"', '--data is no JSON object of fields: "a"'],
    ['{"$serverTime": true}', '--data is no JSON object of fields: {"$serverTime": true}'],
    [
      '{"a": {"$now": true}}',
      '--data.a: there is no $now, only $serverTime, $remove, $increment, $double, $date, $reference.',
    ],
    ['{"a": [{"$date": "tomorrow"}]}', '--data.a[0]: $date is no date: "tomorrow"'],
    ['{"a": {"$increment": "1"}}', /^--data\.a: \$increment: .*number.*"1"/],
    ['{"a": {"$serverTime": false}}', /^--data\.a: \$serverTime: .*true.*false/],
  ])('%s', (text, message) => {
    expect(() => parseData(text, '--data')).toThrow(RulesProblem);
    expect(() => parseData(text, '--data')).toThrow(message);
  });
});

test.each<[string, Query]>([
  ['{"from": "groups"}', { from: 'groups' }],
  [
    '{"from": "notes", "group": true, "where": [["at", "<", {"$date": "2026-11-25T12:00:00Z"}]], "orderBy": [["at", "desc"]], "limit": 5}',
    {
      from: 'notes',
      group: true,
      where: [['at', '<', new Date('2026-11-25T12:00:00Z')]],
      orderBy: [['at', 'desc']],
      limit: 5,
    },
  ],
])('the query %s', (text, query) => {
  expect(parseQuery(text, '--query')).toEqual(query);
});

test.each([
  ['{"where": []}', /^--query is no query: from: /],
  ['{"from": "a", "where": [["x", "=", 1]]}', /^--query is no query: where\.0\.1: /],
  ['{"from": "a", "order": []}', /^--query is no query: order: /],
])('what is no query: %s', (text, message) => {
  expect(() => parseQuery(text, '--query')).toThrow(message);
});
