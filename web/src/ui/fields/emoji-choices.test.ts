import { limits } from '@nbbang/domain/records/fields';
import { expect, test } from 'vitest';
import { emojiChoices, lastCharacter } from './emoji-choices.ts';

test('every emoji of the picker stands once, is one character and may be stored', () => {
  expect(new Set(emojiChoices).size).toBe(emojiChoices.length);
  for (const emoji of emojiChoices) {
    expect(lastCharacter(emoji)).toBe(emoji);
    expect(emoji.length).toBeLessThanOrEqual(limits.emoji);
  }
});

test('the last character typed, however many code points it takes', () => {
  expect(lastCharacter('🍊🏝️')).toBe('🏝️');
  expect(lastCharacter('👨‍👩‍👧‍👦')).toBe('👨‍👩‍👧‍👦');
  expect(lastCharacter('여행')).toBe('행');
  expect(lastCharacter('  ')).toBeNull();
});
