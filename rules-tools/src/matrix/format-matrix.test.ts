import * as fc from 'fast-check';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { defineRules } from '../config/config.ts';
import { formatMatrix } from './format-matrix.ts';
import { matrixAttempts, type Check } from './matrix-attempts.ts';
import type { Outcome } from './run-checks.ts';
import { toyConfig } from './testing/toy-config.ts';

const prettier = (text: string): Promise<string> => format(text, { parser: 'markdown', printWidth: 110 });

const asExpected = <Role extends string>(checks: readonly Check<Role>[]): Outcome<Role>[] =>
  checks.map((check) => ({
    check,
    verdict: check.expected === 'allowed' ? { allowed: true } : { allowed: false, message: 'no' },
  }));

test('operations in their order, cases in that of the table, roles in that of the configuration', () => {
  expect(formatMatrix(toyConfig, asExpected(matrixAttempts(toyConfig)))).toBe(`# Access matrix

What \`firestore.rules\` allows (✓) and denies (·), as the Firestore emulator answered. A row is one request, sent by every role; \`set\` writes a whole document, whether it exists or not.

Written by \`firestore-rules-tools matrix\`, not by hand.

- \`owner\`: Owner
- \`other\`: Somebody else
- \`signedOut\`: Signed out

## \`notes/{id}\`

| operation | case              | owner | other | signedOut |
| --------- | ----------------- | :---: | :---: | :-------: |
| get       | there             |   ✓   |   ·   |     ·     |
| list      | a page            |   ✓   |   ✓   |     ·     |
| list      | all               |   ·   |   ·   |     ·     |
| create    | own               |   ✓   |   ✓   |     ·     |
| create    | of another        |   ·   |   ·   |     ·     |
| create    | when locked       |   ·   |   ·   |     ·     |
| update    | once              |   ✓   |   ·   |     ·     |
| update    | twice             |   ·   |   ·   |     ·     |
| update    | of what was lost  |   ·   |   ·   |     ·     |
| update    | of what was given |   ·   |   ✓   |     ·     |
| set       | over it           |   ✓   |   ·   |     ·     |
| delete    | there             |   ✓   |   ·   |     ·     |
| batch     | one for another   |   ✓   |   ·   |     ·     |
`);
});

test('what is written is what the emulator said, not what the table expects', () => {
  const [outcome] = asExpected(matrixAttempts(toyConfig));
  if (outcome === undefined) throw new Error('The toy table is empty.');
  const denied = formatMatrix(toyConfig, [{ ...outcome, verdict: { allowed: false, message: '' } }]);
  expect(denied).toContain('| get       | there |   ·   |       |           |');
});

test('sections of one path are one table', () => {
  const [section] = toyConfig.matrix;
  if (section === undefined) throw new Error('The toy table is empty.');
  const { path, cases } = section;
  const split = defineRules({
    ...toyConfig,
    matrix: [
      { path, cases: cases.slice(0, 5) },
      { path, cases: cases.slice(5) },
    ],
  });
  expect(formatMatrix(split, asExpected(matrixAttempts(split)))).toBe(
    formatMatrix(toyConfig, asExpected(matrixAttempts(toyConfig))),
  );
});

// Characters of every kind that a name may be made of: markup, CJK, marks that take no room, emoji.
const name = fc
  .array(
    fc.constantFrom(
      ...Array.from('ab 12한글漢かｱ全é.:,;-–—…“”’\'"()?!%/*_`|~#<>[]{}$&@^=+\\✓🍞🎉'),
      'e\u0301',
      '__',
      '**',
      '``',
      'http://a.b',
      '  ',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => `x${parts.join('')}`);

test('Prettier leaves the matrix as it is, whatever the cases are called', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), name, async (names, title) => {
      const cases = names.map((each) => ({
        name: each,
        allowed: [],
        request: { op: 'get', path: 'a/b' } as const,
      }));
      const config = defineRules({
        ...toyConfig,
        roles: { owner: { title, auth: null } },
        matrix: [{ path: title, cases }],
        suites: [],
      });
      const matrix = formatMatrix(config, asExpected(matrixAttempts(config)));
      expect(await prettier(matrix)).toBe(matrix);
    }),
    { numRuns: 200 },
  );
});
