import { expect, test } from 'vitest';
import { toMinorUnits } from '../money/minor-units.ts';
import { transferParties } from './transfer-parties.ts';

const fromMinsuToJiyeong = {
  payers: { minsu: toMinorUnits(1_000) },
  split: { mode: 'equal' as const, participants: ['jiyeong'] },
};

test('a transfer has two sides, whatever else has none', () => {
  expect(transferParties({ kind: 'transfer', ...fromMinsuToJiyeong })).toEqual({
    from: 'minsu',
    to: 'jiyeong',
  });
  expect(transferParties({ kind: 'expense', ...fromMinsuToJiyeong })).toBeNull();
  expect(transferParties({ kind: 'income', ...fromMinsuToJiyeong })).toBeNull();
});
