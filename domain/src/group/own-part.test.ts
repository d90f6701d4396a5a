import { expect, test } from 'vitest';
import { ownPart } from './own-part.ts';

const transfer = { from: 'anna', to: 'bora' };

test('one sends a transfer, receives it, or looks on', () => {
  expect(ownPart(transfer, 'anna')).toBe('send');
  expect(ownPart(transfer, 'bora')).toBe('receive');
  expect(ownPart(transfer, 'carl')).toBeNull();
  expect(ownPart(transfer, null)).toBeNull();
  expect(ownPart(null, 'anna')).toBeNull();
});
