import { expect, test } from 'vitest';
import { faceHue, faceHues } from './avatar-color.ts';
import { initialsOf } from './initials.ts';

test.each<[name: string, one: string, two: string]>([
  ['민수', '민', '민수'],
  ['김지영', '지', '지영'],
  ['남궁민수', '민', '민수'],
  ['Tom Lee', 'T', 'TL'],
  ['anna', 'A', 'A'],
  ['👩‍👧 우리', '👩‍👧', '👩‍👧우'],
  ['  ', '', ''],
])('initials of %s', (name, one, two) => {
  expect(initialsOf(name, 1)).toBe(one);
  expect(initialsOf(name, 2)).toBe(two);
});

test('a face keeps its colour, and colours spread evenly over ids', () => {
  expect(faceHue('abcd1234')).toBe(faceHue('abcd1234'));
  const counts = new Map<number, number>();
  for (let index = 0; index < 2000; index += 1) {
    const hue = faceHue(`member${index}`);
    counts.set(hue, (counts.get(hue) ?? 0) + 1);
  }
  expect(counts.size).toBe(faceHues.length);
  for (const count of counts.values()) expect(Math.abs(count - 200)).toBeLessThan(70);
});
