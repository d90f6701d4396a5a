import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJsonText } from './json-text.ts';
import { positionAt } from './position.ts';

test('reads what JSON.parse reads, however it is laid out', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const expected: unknown = JSON.parse(text);
      expect(parseJsonText(text)).toMatchObject({ ok: true, value: expected });
    }),
  );
});

test('refuses what JSON.parse refuses', () => {
  const spoiled = fc.tuple(
    fc.jsonValue(),
    fc.nat(),
    fc.constantFrom(',', '}', ']', ':', '"', '1', '\n', '\\', ' x'),
  );
  fc.assert(
    fc.property(spoiled, ([value, at, insert]) => {
      const good = JSON.stringify(value);
      const text = good.slice(0, at % (good.length + 1)) + insert + good.slice(at % (good.length + 1));
      expect(parseJsonText(text).ok).toBe(isJson(text));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['{"a": 1,}', 1, 9],
  ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
  ['{\n  a: 1\n}', 2, 3],
  ['[1, 2', 1, 6],
  ['', 1, 1],
  ['{"a": "b', 1, 7],
])('%j is wrong at %i:%i', (text, line, column) => {
  const parsed = parseJsonText(text);
  if (parsed.ok) throw new Error('parsed');
  expect(positionAt(text, parsed.offset)).toEqual({ line, column });
});

test('knows where a value is, and of a missing one where it should be', () => {
  const text = '{\n  "a": [1,\n    {"b": 2}]\n}';
  const parsed = parseJsonText(text);
  if (!parsed.ok) throw new Error(parsed.message);
  expect(positionAt(text, parsed.offsetOf(['a', 1, 'b']))).toEqual({ line: 3, column: 11 });
  expect(positionAt(text, parsed.offsetOf(['a', 1, 'c']))).toEqual({ line: 3, column: 5 });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
