import { expect, test } from 'vitest';
import { formatCoverage, missingLines, percentWords } from './format-coverage.ts';
import { recordedReport, recordedRules } from './testing/recorded-report.ts';
import { measureCoverage } from './measure-coverage.ts';

test('a line for each missing outcome, and a summary', () => {
  expect(formatCoverage(measureCoverage(recordedRules, [recordedReport]), 'firestore.rules')).toBe(
    [
      "firestore.rules:8:5 never refused: allow get: if id == '귤' || isLong(id);",
      'firestore.rules:8:32 never false: isLong(id)',
      'Coverage: allow statements 1/2 outcomes, boolean sub-expressions 3/4 outcomes, 66.6 %.',
    ].join('\n'),
  );
});

function measured(condition: string, seen: Record<string, object[]>): ReturnType<typeof measureCoverage> {
  const text = `service cloud.firestore { match /a/{id} { allow get: if ${condition}; } }`;
  const report = Object.entries(seen).map(([source, values]) => {
    const currentOffset = text.indexOf(source, text.indexOf('if '));
    return {
      sourcePosition: { currentOffset, endOffset: currentOffset + source.length - 1 },
      values: values.map((value) => ({ value, count: 1 })),
    };
  });
  return measureCoverage(text, [{ rules: { files: [{ content: text }] }, report }]);
}

const yes = { boolValue: true };
const no = { boolValue: false };
const error = { undefined: { causeMessage: 'Null value error.' } };

test('the words for a statement and an expression', () => {
  expect(missingLines(measured('a == b', { 'a == b': [no] }), 'f')).toEqual([
    'f:1:43 never granted: allow get: if a == b;',
  ]);
  expect(missingLines(measured('a || b', { 'a || b': [yes, no], a: [no], b: [yes, no] }), 'f')).toEqual([
    'f:1:57 never true: a',
  ]);
  expect(missingLines(measured('a', {}), 'f')).toEqual(['f:1:43 never evaluated: allow get: if a;']);
});

test('what is false by an error alone is covered, and said', () => {
  const coverage = measured('c || b', { 'c || b': [yes, no], c: [yes, error], b: [yes, no] });
  expect(formatCoverage(coverage, 'f')).toBe(
    'Coverage: allow statements 2/2 outcomes, boolean sub-expressions 4/4 outcomes, 100 %. Never false but for an error: 1.',
  );
});

test('long sources are cut on one line, between characters', () => {
  const condition = `x ==\n  '${'🍊'.repeat(80)}'`;
  expect(missingLines(measured(condition, {}), 'f')).toEqual([
    `f:1:43 never evaluated: allow get: if x == '${'🍊'.repeat(79)}…`,
  ]);
});

test.each([
  [100, '100'],
  [99.99, '99.9'],
  [(100 * 2) / 3, '66.6'],
  [0, '0'],
])('%d %% reads %s', (percent, words) => {
  expect(percentWords(percent)).toBe(words);
});
