import { expect, test } from 'vitest';
import { parseRules } from '../language/parse.ts';
import { recordedReport, recordedRules } from './testing/recorded-report.ts';
import { parseReport, valuesByExpression } from './report.ts';

test('each expression has the values the emulator saw, by its own place in the text', () => {
  const seen = valuesByExpression(recordedRules, parseRules(recordedRules), parseReport(recordedReport));
  const rows = [...seen].map(([{ start, end }, values]) => [recordedRules.slice(start, end), values]);
  const string = (value: string, count: number): object => ({ value: { kind: 'string', value }, count });
  const bool = (value: boolean, count: number): object => ({ value: { kind: 'bool', value }, count });
  const skipped = { value: { kind: 'unknown', evaluated: false }, count: 1 };
  expect(rows).toEqual([
    ['text.size() > 3', [bool(true, 2)]],
    ['text.size()', [{ value: { kind: 'int', value: 4n }, count: 2 }]],
    ['text', [string('long', 2)]],
    ["id == '귤' || isLong(id)", [bool(true, 3)]],
    ["id == '귤'", [bool(true, 1), bool(false, 2)]],
    ['id', [string('귤', 1), string('long', 2)]],
    ['isLong(id)', [skipped, bool(true, 2)]],
    ['id', [skipped, string('long', 2)]],
  ]);
});

test.each([
  [null, 'Expected Object'],
  [{ report: [{}] }, '"sourcePosition"'],
  [{ report: [{ sourcePosition: {}, values: [{ value: {} }] }] }, '"count"'],
])('%j is no report', (json, message) => {
  expect(() => parseReport(json)).toThrow(message);
});
