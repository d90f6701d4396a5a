import { expect, test } from 'vitest';
import { toMinorUnits, zeroMinor } from '@nbbang/domain/money/minor-units';
import { makeMember } from '@nbbang/domain/testing/make-group';
import { splitDeparted } from './split-departed.ts';

const members = {
  anna: makeMember('현우', { status: 'departed' }),
  bert: makeMember('민수', { status: 'departed' }),
  carl: makeMember('수아', { status: 'departed' }),
  dora: makeMember('지영'),
  valueOf: makeMember('은별', { status: 'departed' }),
};

test('whoever has left is hidden only once they are settled', () => {
  const nets = {
    anna: toMinorUnits(10),
    bert: toMinorUnits(-3),
    carl: zeroMinor,
    dora: toMinorUnits(-7),
  };
  const { unsettled, settled } = splitDeparted({ members }, nets, 'ko');
  expect(unsettled.map(({ memberId }) => memberId)).toEqual(['bert', 'anna']);
  expect(settled.map(({ memberId }) => memberId)).toEqual(['carl', 'valueOf']);
});
