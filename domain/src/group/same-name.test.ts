import { expect, test } from 'vitest';
import { isTypedName } from './same-name.ts';

test.each([
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
