import { type GroupActivity, groupActivitySchema } from '@nbbang/domain/records/activity';
import { toMinorUnits, zeroMinor } from '@nbbang/domain/money/minor-units';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { takesOver, withBalances } from './plan-taken-over.ts';

const told = (how: 'joined' | 'claimed'): GroupActivity => ({
  ...{ what: 'groupChanged', actorUid: 'uid-new', memberId: 'minsu', at: 9 },
  changes: [{ field: 'weights' }, { field: 'member', how, memberId: 'minsu', name: '민수' }],
});
const minsu = {
  paid: toMinorUnits(900),
  share: toMinorUnits(300),
  sent: zeroMinor,
  received: toMinorUnits(100),
};

it.each([
  ['a balance', { members: { minsu } }, 500],
  ['none', { members: {} }, 0],
  ['none where nothing was counted yet', null, 0],
])('says what was taken over with a name: %s', (_, totals, netMinor) => {
  expect(takesOver(told('claimed'))).toBe(true);
  const after = withBalances(told('claimed'), totals);
  expect(after.changes).toEqual([{ field: 'weights' }, { ...told('claimed').changes[1], netMinor }]);
  v.assert(groupActivitySchema, after);
});

it('leaves alone who comes in new', () => {
  expect(takesOver(told('joined'))).toBe(false);
  expect(withBalances(told('joined'), { members: { minsu } })).toEqual(told('joined'));
});
