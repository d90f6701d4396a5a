import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isSameName, isTypedName } from './same-name.ts';

describe('the name that is typed to say that this one is meant', () => {
  it.each([
    ['제주도 여행', '제주도 여행', true],
    [' 제주도 여행 ', '제주도 여행', true],
    ['제주도 여행'.normalize('NFD'), '제주도 여행', true],
    ['제주도 여행', ' 제주도 여행', true],
    ['제주도여행', '제주도 여행', false],
    ['jeju', 'Jeju', false],
    ['', '제주도 여행', false],
  ])('%j typed for %j: %s', (typed, name, matches) => {
    expect(isTypedName(typed, name)).toBe(matches);
  });
});

describe('names that look alike are the same', () => {
  it.each([
    ['Anna', ' anna', true],
    ['지영'.normalize('NFD'), '지영', true],
    ['Ａｎｎａ', 'anna', true],
    ['민수', '민서', false],
    ['안 나', '안나', false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(isSameName(a, b)).toBe(same);
    expect(isSameName(b, a)).toBe(same);
  });
});

test('what is typed for a name has the same look', () => {
  const unit = fc.constantFrom(...'aAåÅ가각 \u3000Ａ１'.split(''), '\u0301', '\u1100', '\u1161');
  const name = fc.string({ unit, maxLength: 6 });
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(isSameName(a, a)).toBe(true);
      expect(isTypedName(a.normalize('NFD'), a)).toBe(true);
      if (isTypedName(a, b)) expect(isSameName(a, b)).toBe(true);
    }),
  );
});
