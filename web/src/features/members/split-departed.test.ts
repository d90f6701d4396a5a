import { expect, test } from 'vitest';
import { toMinorUnits, zeroMinor } from '@nbbang/domain/money/minor-units';
import type { Member } from '@nbbang/domain/records/group';
import { splitDeparted } from './split-departed.ts';

const member = (name: string, status: Member['status']): Member => ({
  name,
  uid: null,
  role: 'member',
  status,
});

const members = {
  anna: member('현우', 'departed'),
  bert: member('민수', 'departed'),
  carl: member('수아', 'departed'),
  dora: member('지영', 'active'),
  valueOf: member('은별', 'departed'),
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
