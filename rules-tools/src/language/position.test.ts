import { expect, test } from 'vitest';
import { lineAt, positionAt } from './position.ts';

test.each([
  ['the start', '', 0, 1, 1],
  ['within the first line', 'ab\nc', 1, 1, 2],
  ['a line break belongs to its line', 'ab\nc', 2, 1, 3],
  ['the second line', 'ab\nc', 3, 2, 1],
  ['the end', 'ab\nc', 4, 2, 2],
  ['past the end', 'ab\nc', 9, 2, 2],
  ['behind \\r\\n', 'a\r\nb', 3, 2, 1],
  ['within \\r\\n', 'a\r\nb', 2, 1, 3],
  ['behind \\r', 'a\rb', 2, 2, 1],
  ['an astral character is two units', '😀a', 2, 1, 3],
])('%s', (_name, text, offset, line, column) => {
  expect(positionAt(text, offset)).toEqual({ line, column });
});

test('the text of a line', () => {
  expect([1, 2, 3, 4].map((line) => lineAt('a\r\n\nb', line))).toEqual(['a', '', 'b', '']);
});
