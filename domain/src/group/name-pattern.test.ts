import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { nameCases } from '../testing/name-cases.ts';
import { cleanName, namePattern } from './name-pattern.ts';
import { isSameName } from './same-name.ts';

describe('a name', () => {
  it.each(nameCases)('%s', (_, typed, stored, isName) => {
    expect(cleanName(typed)).toBe(stored);
    expect(namePattern.test(stored)).toBe(isName);
    expect(isSameName(typed, stored)).toBe(true);
  });
});

/** Something of each class. */
const pieces = fc.constantFrom(
  ...[
    'a',
    'Z',
    'é',
    'а',
    'Ж',
    'α',
    'Ω',
    '가',
    '漢',
    '1',
    '-',
    ' ',
    '\u{a0}',
    '\u{3000}',
    '\u{301}',
    '🍊',
    '👩',
    '✈',
  ],
  ...[
    '\u{fe0f}',
    '\u{200d}',
    '\u{200b}',
    '\u{202e}',
    '\u{ad}',
    '\u{3164}',
    '\u{e0041}',
    '\n',
    '\0',
    '\u{115f}',
  ],
);
const typedArb = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 1 })), { maxLength: 30 });

test('what is cleaned is clean, and a name but for mixed alphabets', () => {
  fc.assert(
    fc.property(typedArb, (parts) => {
      const name = cleanName(parts.join(''));
      expect(cleanName(name)).toBe(name);
      if (name !== '' && !/[\p{Script=Greek}\p{Script=Cyrillic}]/u.test(name))
        expect([name, namePattern.test(name)]).toEqual([name, true]);
    }),
    { numRuns: 3_000 },
  );
});

test('a word has letters of one alphabet, and nothing hidden', () => {
  const alphabets = [/\p{Script=Latin}/u, /\p{Script=Greek}/u, /\p{Script=Cyrillic}/u];
  const letters = fc.constantFrom(...'aéЖαω가漢1🍊- '.split(''));
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 12 }), (parts) => {
      const name = cleanName(parts.join(''));
      const words = name.split(/[\s-]+/u);
      const isMixed = words.some((word) => alphabets.filter((alphabet) => alphabet.test(word)).length > 1);
      expect([name, namePattern.test(name)]).toEqual([name, name !== '' && !isMixed]);
    }),
    { numRuns: 3_000 },
  );
});

test('the longest names are told at once, whatever is wrong with them', () => {
  const startMs = performance.now();
  for (const name of [
    '가 '.repeat(30),
    '가'.repeat(60),
    '🍊\u{200d}'.repeat(20),
    'a가'.repeat(30),
    '. '.repeat(30),
  ])
    expect(namePattern.test(`${name}aа`)).toBe(false);
  expect(performance.now() - startMs).toBeLessThan(100);
});
