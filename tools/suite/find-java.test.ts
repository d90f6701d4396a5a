import { expect, test } from 'vitest';
import { parseJavaMajor } from './find-java.ts';

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['openjdk version "21" 2023-09-19', 21],
  ['java version "1.8.0_402"', 8],
  ['openjdk version "11.0.2" 2019-01-15\nOpenJDK Runtime', 11],
  ['The operation couldn’t be completed. Unable to locate a Java Runtime.', null],
])('%j is Java %s', (text, major) => {
  expect(parseJavaMajor(text)).toBe(major);
});
