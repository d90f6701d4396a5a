import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allBasisPoints } from '@nbbang/domain/records/split';
import { makeGroup } from '@nbbang/domain/testing/make-group';
import { readPercentages, startPercentages } from './percentages.ts';

const ids = ['mem1', 'mem2', 'mem3'];

test.each([
  [{ mem1: '50', mem2: '30', mem3: '20' }, { mem1: 5000, mem2: 3000, mem3: 2000 }, 0, []],
  [{ mem1: '33.33', mem2: '33,33', mem3: '33.34%' }, { mem1: 3333, mem2: 3333, mem3: 3334 }, 0, []],
  [{ mem1: '50', mem2: '', mem3: '0' }, { mem1: 5000 }, -5000, []],
  [{ mem1: '100', mem2: '0.5' }, { mem1: 10_000, mem2: 50 }, 50, []],
  [{ mem1: '101', mem2: 'abc', mem3: '🍞' }, {}, -10_000, ['mem1', 'mem2', 'mem3']],
  [{ other: '100' }, {}, -10_000, []],
])('%j is read as %j, off by %i', (texts, basisPoints, offBy, unread) => {
  const read = readPercentages(texts, ids);
  expect({ ...read, unread: read.unread.map(({ id }) => id) }).toEqual({ basisPoints, offBy, unread });
});

test('whatever the households: what it starts with comes to 100 %, and everybody has a part', () => {
  const weight = fc.integer({ min: 1, max: 1_000_000 });
  const weights = fc.array(weight, { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(weights, fc.string(), (numbers, groupId) => {
      const members = numbers.map((_, at) => `member${at}`);
      const group = makeGroup(
        {},
        {
          weights: Object.fromEntries(numbers.map((number, at) => [`member${at}`, number])),
        },
      );
      const { basisPoints, offBy, unread } = readPercentages(
        startPercentages(groupId, group, members),
        members,
      );
      expect({ offBy, unread }).toEqual({ offBy: 0, unread: [] });
      expect(Object.keys(basisPoints).toSorted()).toEqual(members.toSorted());
    }),
  );
});

test('it starts with the group’s own percentages, without those of who has left', () => {
  const group = makeGroup(
    {},
    {
      defaultSplit: { mode: 'percentage', basisPoints: { mem1: 2500, gone: allBasisPoints - 2500 } },
    },
  );
  expect(startPercentages('g1', group, ids)).toEqual({ mem1: '25', mem2: '', mem3: '' });
});
