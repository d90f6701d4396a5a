import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printedExpression } from '../language/testing/arbitrary-expression.ts';
import { publicRules, readPublicRules } from '../language/testing/public-rules.ts';
import { RulesProblem } from '../problem.ts';
import { formatFindings } from './format-findings.ts';
import { lintRuleNames, lintRules } from './lint.ts';
import { firestoreRules } from './testing/lint-lines.ts';

const text = firestoreRules(`match /a/{x} {
\tfunction f(a, b) { return b; }
  allow read, write; allow create: if f(1,
    2);
}`);

test('findings come by position, then by rule', () => {
  expect(lintRules(text).map(({ rule, line, column }) => `${line}:${column} ${rule}`)).toEqual([
    '5:13 no-unused-parameter',
    '6:3 allow-without-condition',
    '6:22 unbounded-fields',
  ]);
});

test('a rule that is off finds nothing, and must exist', () => {
  expect(lintRules(text, { off: { 'unbounded-fields': 'It is a cache.' } }).map(({ rule }) => rule)).toEqual([
    'no-unused-parameter',
    'allow-without-condition',
  ]);
  expect(
    lintRules(text, { off: Object.fromEntries(lintRuleNames.map((name) => [name, 'Why not.'])) }),
  ).toEqual([]);
  expect(() => lintRules(text, { off: { unbounded: '' } })).toThrow(RulesProblem);
});

test('findings are shown with their line', () => {
  const [parameter, allow] = lintRules(text);
  if (parameter === undefined || allow === undefined) throw new Error('Two findings are missing.');
  expect(formatFindings('a.rules', text, [parameter, { ...allow, endLine: 7 }]))
    .toBe(`a.rules:5:13 The parameter a of f is never used. (no-unused-parameter)
  \tfunction f(a, b) { return b; }
  \t           ^
a.rules:6:3 Without a condition everyone may read, write: if that is meant, say \`if true\`. (allow-without-condition)
    allow read, write; allow create: if f(1,
    ${'^'.repeat(40)}`);
});

/** What a reader finds in them, too: templates for a start are open. */
const publicFindings: Readonly<Record<string, string[]>> = {
  'a new Firestore project': ['15:7 unbounded-fields'],
  'a new storage project': [],
  'the storage emulator': ['5:7 allow-without-condition'],
  'React Most Wanted, Firestore': [
    '24:14 no-unused-function',
    '30:14 no-unused-function',
    '41:7 unbounded-fields',
    '43:9 unbounded-fields',
    '56:7 unbounded-fields',
    '58:9 unbounded-fields',
  ],
  'React Most Wanted, storage': [],
};

test.each(publicRules)('$name', ({ name, path }) => {
  const findings = lintRules(readPublicRules(path));
  expect(findings.map(({ rule, line, column }) => `${line}:${column} ${rule}`)).toEqual(publicFindings[name]);
});

test('whatever the condition, findings are in order and within the text', () => {
  fc.assert(
    fc.property(printedExpression, printedExpression, (condition, result) => {
      const rules = firestoreRules(
        `function f(a, b) { return ${result.text} ; }\nmatch /a/{x} { allow read, write: if f(b, a) && (${condition.text} ); }`,
      );
      const lines = rules.split('\n');
      let previous = 0;
      for (const { line, column, endLine, endColumn } of lintRules(rules)) {
        const place = line * 10_000 + column;
        expect(place).toBeGreaterThanOrEqual(previous);
        expect(endLine * 10_000 + endColumn).toBeGreaterThan(place);
        expect(endColumn - 1).toBeLessThanOrEqual(lines[endLine - 1]?.length ?? 0);
        previous = place;
      }
    }),
    { numRuns: 500 },
  );
});
