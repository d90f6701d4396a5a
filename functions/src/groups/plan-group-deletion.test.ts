import { makeGroup } from '@nbbang/domain/testing/make-group';
import { describe, expect, it } from 'vitest';
import { account, departed, owner } from '../testing/records.ts';
import { refusalOf } from '../testing/refusal-of.ts';
import { planGroupDeletion } from './plan-group-deletion.ts';

const group = makeGroup({ owner, mina: account, gone: departed });
const asked = { group, name: '제주 여행', uid: 'uid-owner' };

describe('planGroupDeletion', () => {
  it.each(['제주 여행', ' 제주 여행 ', '제주 여행'.normalize('NFD')])(
    'lets an owner delete it: %j',
    (name) => {
      expect(planGroupDeletion({ ...asked, name })).toBe(true);
    },
  );

  it('lets the last account delete it, an owner or not', () => {
    const alone = makeGroup({ mina: account, gone: departed });
    expect(planGroupDeletion({ group: alone, name: '제주 여행', uid: 'uid-mina' })).toBe(true);
    expect(refusalOf(() => planGroupDeletion({ group: alone, name: '제주 여행', uid: 'uid-x' }))).toEqual({
      reason: 'not-a-member',
    });
  });

  it('takes the stored name as it was typed, too', () => {
    const odd = { ...group, name: ` ${group.name.normalize('NFD')}` };
    expect(planGroupDeletion({ ...asked, group: odd })).toBe(true);
  });

  it('has nothing to delete of a group that is gone, whoever asks', () => {
    expect(planGroupDeletion({ group: null, name: 'x', uid: 'uid-stranger' })).toBe(false);
  });

  it.each([
    ['not-a-member', { uid: 'uid-stranger' }],
    ['not-an-owner', { uid: 'uid-mina' }],
    ['not-an-owner', { uid: 'uid-mina', name: 'x' }],
    ['name-differs', { name: '제주여행' }],
    ['name-differs', { name: '제주 여행!' }],
  ] as const)('refuses %s', (reason, change) => {
    expect(refusalOf(() => planGroupDeletion({ ...asked, ...change }))).toEqual({ reason });
  });

  it('tells letter cases apart', () => {
    const trip = { ...group, name: 'Trip' };
    expect(refusalOf(() => planGroupDeletion({ ...asked, group: trip, name: 'trip' }))).toEqual({
      reason: 'name-differs',
    });
  });
});
