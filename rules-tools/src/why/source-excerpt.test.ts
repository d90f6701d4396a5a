import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayWidth } from '../text/display-width.ts';
import { sourceExcerpt } from './source-excerpt.ts';

function excerptOf(text: string, marked: string): string {
  const start = text.indexOf(marked);
  return sourceExcerpt(text, { start, end: start + marked.length })
    .map(({ line, text: shown, marks }) => `${line} ${shown}\n  ${marks}`)
    .join('\n');
}

test.each([
  ['a', 1],
  ['한글', 4],
  ['🍞', 2],
  ['é', 1],
  ['e\u0301', 1],
  ['Ａ', 2],
])('%s takes %i columns', (text, columns) => {
  expect(displayWidth(text)).toBe(columns);
});

test('marks stand under what they mark, by columns and not by characters', () => {
  expect(excerptOf("  a == '한글🍊' && b;", 'b')).toBe(`1 a == '한글🍊' && b;\n${' '.repeat(19)}^`);
  expect(excerptOf("x == '한글'", "'한글'")).toBe("1 x == '한글'\n       ^^^^^^");
});

test('common indentation goes, and of many lines the middle', () => {
  const text = '    f([\n      a,\n      b,\n      c,\n      d\n    ])';
  expect(excerptOf(text, text.trim())).toBe('1 f([\n  ^^^\n2   a,\n    ^^\n3   b,\n    ^^\n6 ])\n  ^^');
});

test('a long line is cut around the mark', () => {
  const text = `${'a'.repeat(200)}X${'b'.repeat(200)}`;
  const [excerpt] = sourceExcerpt(text, { start: 200, end: 201 });
  expect(excerpt?.text).toBe(`…${'a'.repeat(30)}X${'b'.repeat(79)}…`);
  expect(excerpt?.marks).toBe(`${' '.repeat(31)}^`);
});

test('whatever is marked, the marks are as wide as what is shown of it', () => {
  const part = fc.string({ unit: fc.constantFrom('a', '한', '🍊', ' ', '\n', '\t'), maxLength: 150 });
  fc.assert(
    fc.property(part, part, part, (before, marked, after) => {
      const text = `${before}[${marked}]${after}`;
      const lines = sourceExcerpt(text, { start: before.length, end: before.length + marked.length + 2 });
      for (const { text: shown, marks } of lines)
        expect(displayWidth(marks)).toBeLessThanOrEqual(displayWidth(shown));
      const [first] = lines;
      const column = first?.marks.indexOf('^') ?? -1;
      let width = 0;
      const at = Array.from(first?.text ?? '').find((character) => {
        width += displayWidth(character);
        return width > column;
      });
      expect(at).toBe('[');
    }),
  );
});
