import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isTypedName } from './is-typed-name.ts';
import { isSameName } from './same-name.ts';

describe('the name that is typed to say that this one is meant', () => {
  it.each([
    ['제주도 여행', '제주도 여행', true],
    [' 제주도 여행 ', '제주도 여행', true],
    ['제주도 여행'.normalize('NFD'), '제주도 여행', true],
    ['제주도 여행', ' 제주도 여행', true],
    ['제주도 여행', '제주도\u{200b} 여행\u{3164}', true],
    ['제주도여행', '제주도 여행', false],
    ['jeju', 'Jeju', false],
    ['', '제주도 여행', false],
  ])('%j typed for %j: %s', (typed, name, matches) => {
    expect(isTypedName(typed, name)).toBe(matches);
  });
});

test('what is typed for a name has the same look', () => {
  const unit = fc.constantFrom(...'aAåÅ가각 \u3000Ａ１'.split(''), '\u0301', '\u1100', '\u1161');
  const name = fc.string({ unit, maxLength: 6 });
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(isTypedName(a.normalize('NFD'), a)).toBe(true);
      if (isTypedName(a, b)) expect(isSameName(a, b)).toBe(true);
    }),
  );
});
