import { expect, test } from 'vitest';
import { bareNumber } from './bare-number.ts';

test.each([
  ['110-123-456789', '110123456789'],
  [' 110 123\u00a0456 ', '110123456'],
  ['110–123—456‑7', '1101234567'],
  ['DE89 3704 0044', 'DE8937040044'],
  ['카카오 3333', '카카오3333'],
])('%j is copied as %j', (number, bare) => {
  expect(bareNumber(number)).toBe(bare);
});
