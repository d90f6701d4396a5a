import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedLines } from './marked-source.ts';

const brackets = (text: string, spans: readonly (readonly [number, number])[]): string[] =>
  markedLines(
    text,
    spans.map(([start, end]) => ({ marked: { start, end } })),
    (_part, { html, first }) => `${first ? '[' : '<'}${html}]`,
  );

test.each<[string, string, [number, number][], string[]]>([
  [
    'apart',
    'ab cd',
    [
      [0, 2],
      [3, 5],
    ],
    ['[ab] [cd]'],
  ],
  [
    'nested',
    'ab cd',
    [
      [0, 5],
      [0, 2],
      [3, 5],
    ],
    ['[[ab] [cd]]'],
  ],
  ['over lines, without indentation', 'a(\n  b,\n\n  c)', [[0, 14]], ['[a(]', '  <b,]', '', '  <c)]']],
  ['escaped', '<a&b>', [[1, 2]], ['&lt;[a]&amp;b&gt;']],
])('%s', (_name, text, spans, expected) => {
  expect(brackets(text, spans)).toEqual(expected);
});

/** Halves the range over and over: spans that nest, the outer first. */
const nested = (start: number, end: number): fc.Arbitrary<[number, number][]> =>
  end - start < 1
    ? fc.constant([])
    : fc.oneof(
        { maxDepth: 6, withCrossShrink: true },
        fc.constant<[number, number][]>([[start, end]]),
        fc
          .integer({ min: start, max: end })
          .chain((middle) => fc.tuple(fc.boolean(), nested(start, middle), nested(middle, end)))
          .map(([whole, left, right]): [number, number][] => [
            ...(whole ? [[start, end] satisfies [number, number]] : []),
            ...left,
            ...right,
          ]),
      );

test('marks change nothing of the text but the white space behind its lines', () => {
  fc.assert(
    fc.property(
      fc
        .string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), minLength: 1, maxLength: 20 })
        .chain((text) => fc.tuple(fc.constant(text), nested(0, text.length))),
      ([text, spans]) => {
        const plain = brackets(text, spans).map((line) => line.replaceAll(/[[\]<]/g, ''));
        expect(plain.map((line) => line.trimEnd())).toEqual(text.split('\n').map((line) => line.trimEnd()));
      },
    ),
  );
});
