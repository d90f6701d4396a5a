import { describe, expect, test } from 'vitest';
import { particleFor, withParticle, type Particle } from './particles.ts';

describe('a Korean particle agrees with the sound before it', () => {
  test.each<[text: string, particle: Particle, expected: string]>([
    ['민수', '이/가', '민수가'],
    ['지영', '이/가', '지영이'],
    ['현우', '은/는', '현우는'],
    ['민준', '을/를', '민준을'],
    ['수아', '과/와', '수아와'],
    ['은정', '과/와', '은정과'],
    ['서울', '으로/로', '서울로'],
    ['부산', '으로/로', '부산으로'],
    ['제주', '으로/로', '제주로'],
    ['서울', '을/를', '서울을'],
    ['빵', '이에요/예요', '빵이에요'],
    ['나', '이에요/예요', '나예요'],
    ['값', '을/를', '값을'],
  ])('Hangul: %s + %s', (text, particle, expected) => {
    expect(withParticle(text, particle)).toBe(expected);
  });

  test.each<[digits: string, topic: string]>([
    ['0', '은'],
    ['1', '은'],
    ['2', '는'],
    ['3', '은'],
    ['4', '는'],
    ['5', '는'],
    ['6', '은'],
    ['7', '은'],
    ['8', '은'],
    ['9', '는'],
    ['10', '은'],
    ['1,200', '은'],
    ['10,002', '는'],
    ['1000000000000', '는'],
  ])('digits as they are read: %s%s', (digits, topic) => {
    expect(particleFor(digits, '은/는')).toBe(topic);
  });

  test('1, 7 and 8 end in ㄹ', () => {
    expect(['1', '7', '8', '3', '6'].map((digit) => particleFor(digit, '으로/로'))).toEqual([
      '로',
      '로',
      '로',
      '으로',
      '으로',
    ]);
  });

  test.each<[word: string, subject: string]>([
    ['Tom', '이'],
    ['Jane', '이'],
    ['Anna', '가'],
    ['Daniel', '이'],
    ['Jack', '이'],
    ['Kate', '가'],
    ['Chris', '가'],
    ['Lee', '가'],
    ['PDF', '가'],
    ['URL', '이'],
    ['Kim', '이'],
    ['Bob', '이'],
  ])('Latin: %s%s', (word, subject) => {
    expect(particleFor(word, '이/가')).toBe(subject);
  });

  test('what is not spoken does not count', () => {
    expect(withParticle('‘제주도 여행’', '을/를')).toBe('‘제주도 여행’을');
    expect(particleFor('지영 (팀장)', '은/는')).toBe('은');
    expect(particleFor('민수 🍊', '이/가')).toBe('가');
    expect(particleFor('지영'.normalize('NFD'), '이/가')).toBe('이');
    expect(particleFor('', '이/가')).toBe('가');
  });
});
