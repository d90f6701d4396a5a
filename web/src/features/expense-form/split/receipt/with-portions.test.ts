import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withPortions } from './with-portions.ts';

const claims = fc.array(fc.constantFrom('anna', 'bora', 'minsu'), { maxLength: 8 });

test('one has as many portions as asked for, the others as many as before', () => {
  fc.assert(
    fc.property(claims, fc.nat({ max: 5 }), (claimedBy, count) => {
      const next = withPortions(claimedBy, 'bora', count);
      expect(next.filter((id) => id === 'bora')).toHaveLength(count);
      expect(next.filter((id) => id !== 'bora')).toEqual(claimedBy.filter((id) => id !== 'bora'));
    }),
  );
});

test.each([
  [['anna', 'bora', 'minsu'], 2, ['anna', 'bora', 'bora', 'minsu']],
  [['anna', 'minsu'], 1, ['anna', 'minsu', 'bora']],
  [['bora', 'anna', 'bora'], 1, ['bora', 'anna']],
  [['bora'], 0, []],
])('%j with %d', (claimedBy, count, next) => {
  expect(withPortions(claimedBy, 'bora', count)).toEqual(next);
});
