import { expect, test } from 'vitest';
import type { Span } from '../language/ast.ts';
import type { Explanation } from './explanation.ts';
import { formatExplanation } from './format-explanation.ts';

const rulesText = `match /방/{id} {
  function 같다(a) { return a['이름'] == '빵집' && id == a.id; }
  allow get: if 같다(resource.data);
}`;

function spanOf(text: string): Span {
  const start = rulesText.indexOf(text);
  return { start, end: start + text.length };
}

const explanation: Explanation = {
  rulesText,
  auth: { uid: 'alice' },
  request: { op: 'get', path: '방/r1' },
  method: 'get',
  path: '방/r1',
  write: { index: 0, of: 2 },
  statements: [
    {
      span: spanOf('allow get'),
      methods: 'get',
      verdict: 'false',
      deciders: [
        {
          span: spanOf("a['이름'] == '빵집'"),
          outcome: 'false',
          message: null,
          calls: [spanOf('같다(resource.data)')],
          values: [
            { text: "a['이름']", value: '"찻집"' },
            { text: 'a', value: '{}' },
          ],
        },
      ],
    },
  ],
  nearest: [],
  notes: ['A note.'],
};

test('columns are right where characters are wide', () => {
  expect(formatExplanation(explanation, { fileName: 'r.rules' })).toBe(`\
DENIED  get 방/r1  (write 1 of 2)  as alice
r.rules:3  allow get                                                false
  3:17  같다(resource.data)   →   2:27
    2 | function 같다(a) { return a['이름'] == '빵집' && id == a.id; }
                                  ^^^^^^^^^^^^^^^^^^^
    a['이름'] = "찻집"
    a         = {}
A note.`);
});

test('colours change nothing but the colours', () => {
  const coloured = formatExplanation(explanation, { fileName: 'r.rules', color: true });
  expect(coloured).toContain('\u001b[31mDENIED\u001b[39m');
  // oxlint-disable-next-line no-control-regex
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(formatExplanation(explanation, { fileName: 'r.rules' }));
});

test('of many alternatives the first are shown', () => {
  const [statement] = explanation.statements;
  const deciders = Array.from({ length: 9 }, () => statement?.deciders.at(0)).filter(
    (each) => each !== undefined,
  );
  const many = {
    ...explanation,
    statements: [{ span: spanOf('allow'), methods: 'get', verdict: 'false' as const, deciders }],
  };
  const text = formatExplanation(many, { fileName: 'r' });
  expect(text.match(/^ {2}or$/gm)).toHaveLength(5);
  expect(text).toContain('  … 3 more');
});
