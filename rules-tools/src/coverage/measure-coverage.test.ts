import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverageShare, mergeCoverage, missingParts, percentOf } from './coverage.ts';
import { recordedReport, recordedRules } from './testing/recorded-report.ts';
import { measureCoverage } from './measure-coverage.ts';

test('a recorded run', () => {
  const coverage = measureCoverage(recordedRules, [recordedReport]);
  expect(
    coverage.parts.map(({ source, line, column, outcomes, missing }) => ({
      source,
      line,
      column,
      outcomes,
      missing,
    })),
  ).toEqual([
    {
      source: "allow get: if id == '귤' || isLong(id);",
      line: 8,
      column: 5,
      outcomes: { true: 3, false: 0, error: 0 },
      missing: 'false',
    },
    { source: "id == '귤'", line: 8, column: 19, outcomes: { true: 1, false: 2, error: 0 }, missing: null },
    {
      source: 'isLong(id)',
      line: 8,
      column: 32,
      outcomes: { true: 2, false: 0, error: 0 },
      missing: 'false',
    },
  ]);
  expect(coverageShare(coverage.parts)).toEqual({ covered: 4, all: 6 });
});

const noError = { true: 0, false: 0, error: 0 };

test.each([
  ['true', [{ boolValue: true }], { ...noError, true: 2 }, 'false'],
  ['false', [{ boolValue: false }], { ...noError, false: 2 }, 'true'],
  [
    'an error, which refuses',
    [{ undefined: { causeMessage: 'Null value error.' } }],
    { ...noError, error: 2 },
    'true',
  ],
  [
    'true and an error',
    [{ boolValue: true }, { undefined: { causeMessage: 'x' } }],
    { true: 2, false: 0, error: 2 },
    null,
  ],
  ['nothing decided yet', [{ undefined: {} }], noError, 'both'],
  ['nothing evaluated', [{}], noError, 'both'],
  ['no boolean', [{ stringValue: 'true' }], noError, 'both'],
])('%s', (_name, values, outcomes, missing) => {
  const text = 'service cloud.firestore { match /a/{id} { allow get: if id; } }';
  const start = text.indexOf('id;');
  const report = {
    rules: { files: [{ content: text }] },
    report: [
      {
        sourcePosition: { currentOffset: start, endOffset: start + 1 },
        values: values.map((value) => ({ value, count: 2 })),
      },
    ],
  };
  expect(measureCoverage(text, [report]).parts).toMatchObject([{ kind: 'allow', outcomes, missing }]);
});

test('statements that cannot but grant or refuse are not counted, so there may be nothing to cover', () => {
  const text =
    'service cloud.firestore { match /a/{id} { allow get; allow list: if true; allow create: if (false); } }';
  const { parts } = measureCoverage(text, []);
  expect(parts).toEqual([]);
  expect(percentOf(coverageShare(parts))).toBe(100);
});

test('what stands in a part never evaluated is missing but not listed', () => {
  const text = 'service cloud.firestore { match /a/{id} { allow get: if a || b && c; allow list: if d; } }';
  const coverage = measureCoverage(text, []);
  expect(coverageShare(coverage.parts)).toEqual({ covered: 0, all: 12 });
  expect(missingParts(coverage).map(({ source }) => source)).toEqual([
    'allow get: if a || b && c;',
    'allow list: if d;',
  ]);
});

test('a report of other rules is refused', () => {
  expect(() => measureCoverage(`${recordedRules}\n`, [recordedReport])).toThrow(
    'The coverage report is of other rules.',
  );
  const other = measureCoverage(`${recordedRules}\n`, []);
  expect(() => mergeCoverage(measureCoverage(recordedRules, []), other)).toThrow('cannot be merged');
});

/** Reports of the rules above that saw any values in the condition and its operands. */
const places = [
  [187, 208],
  [187, 195],
  [200, 208],
] as const;
const values = fc.array(
  fc.record({
    value: fc.constantFrom(
      { boolValue: true },
      { boolValue: false },
      { undefined: { causeMessage: 'Null value error.' } },
      { undefined: {} },
      {},
    ),
    count: fc.integer({ min: 1, max: 9 }),
  }),
  { maxLength: 3 },
);
const reports = fc.array(
  fc.tuple(values, values, values).map((seen) => ({
    rules: { files: [{ content: recordedRules }] },
    report: places.map(([currentOffset, endOffset], index) => ({
      sourcePosition: { currentOffset, endOffset },
      values: seen[index],
    })),
  })),
  { maxLength: 6 },
);

test('the order of reports does not matter', () => {
  fc.assert(
    fc.property(
      reports.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      ),
      ([list, shuffled]) => {
        expect(measureCoverage(recordedRules, shuffled)).toEqual(measureCoverage(recordedRules, list));
      },
    ),
  );
});

test('reports measured in any groups and merged are reports measured at once', () => {
  fc.assert(
    fc.property(fc.array(reports, { minLength: 1, maxLength: 4 }), (groups) => {
      const [first = measureCoverage(recordedRules, []), ...others] = groups.map((group) =>
        measureCoverage(recordedRules, group),
      );
      const atOnce = measureCoverage(recordedRules, groups.flat());
      expect(mergeCoverage(first, ...others)).toEqual(atOnce);
      expect(others.reduce((merged, other) => mergeCoverage(other, merged), first)).toEqual(atOnce);
    }),
  );
});

test('more reports never cover less', () => {
  fc.assert(
    fc.property(reports, reports, (some, more) => {
      const covered = (list: unknown[]): number =>
        coverageShare(measureCoverage(recordedRules, list).parts).covered;
      expect(covered([...some, ...more])).toBeGreaterThanOrEqual(Math.max(covered(some), covered(more)));
    }),
  );
});
