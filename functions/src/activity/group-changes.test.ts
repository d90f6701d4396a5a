import { groupChangeSchema } from '@nbbang/domain/records/activity';
import type { Group, Member } from '@nbbang/domain/records/group';
import { makeGroup } from '@nbbang/domain/testing/make-group';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { account, departed, nameOnly, owner } from '../testing/records.ts';
import { groupChanges } from './group-changes.ts';

const members = { owner, mina: account, minsu: nameOnly, gone: departed };
const usual = makeGroup(members);
const shares = { mode: 'shares' } as const;
const percentage = { mode: 'percentage', basisPoints: { mina: 6_000, minsu: 4_000 } } as const;

function withMember(memberId: string, member: Member): Pick<Group, 'members'> {
  return { members: { ...members, [memberId]: member } };
}

const member = (how: string, memberId: string, name: string) => ({ field: 'member', how, memberId, name });
const left: Member = { ...account, uid: null, status: 'departed' };

describe('groupChanges', () => {
  it.each<[string, Partial<Group>, Partial<Group>, object[]]>([
    ['nothing', {}, {}, []],
    ['bookkeeping', {}, { updatedAt: 9, updatedBy: 'uid-mina', memberUids: [], departedIds: ['gone'] }, []],
    ['the name', {}, { name: '제주' }, [{ field: 'name', before: '제주 여행', after: '제주' }]],
    ['the emoji', {}, { emoji: '🏝️' }, [{ field: 'emoji', before: '🍊', after: '🏝️' }]],
    ['the currency', {}, { currency: 'EUR' }, [{ field: 'currency', before: 'KRW', after: 'EUR' }]],
    ['it is archived', {}, { archivedAt: 5 }, [{ field: 'archived', after: true }]],
    ['it is archived', { archivedAt: null }, { archivedAt: 5 }, [{ field: 'archived', after: true }]],
    ['it is not any more', { archivedAt: 5 }, { archivedAt: null }, [{ field: 'archived', after: false }]],
    ['it is archived again', { archivedAt: 5 }, { archivedAt: 9 }, []],
    ['archivedAt comes in', {}, { archivedAt: null }, []],
    ['a default split', {}, { defaultSplit: shares }, [{ field: 'defaultSplit' }]],
    ['another one', { defaultSplit: shares }, { defaultSplit: percentage }, [{ field: 'defaultSplit' }]],
    ['none any more', { defaultSplit: shares }, { defaultSplit: null }, [{ field: 'defaultSplit' }]],
    ['defaultSplit comes in', {}, { defaultSplit: null }, []],
    [
      'its order of keys',
      { defaultSplit: percentage },
      { defaultSplit: { basisPoints: { minsu: 4_000, mina: 6_000 }, mode: 'percentage' } },
      [],
    ],
    ['weights', {}, { weights: { mina: 200 } }, [{ field: 'weights' }]],
    ['weights of one', { weights: {} }, { weights: { mina: 100 } }, []],
    ['no weights any more', { weights: { mina: 200 } }, { weights: {} }, [{ field: 'weights' }]],
    ['a new name-only member', {}, withMember('bora', nameOnly), [member('added', 'bora', '민수')]],
    ['a new account', {}, withMember('bora', account), [member('joined', 'bora', 'Mina')]],
    [
      'a claim on joining',
      {},
      withMember('minsu', { ...nameOnly, uid: 'uid-new' }),
      [member('claimed', 'minsu', '민수')],
    ],
    ['a leave', {}, { ...withMember('mina', left), updatedBy: 'uid-mina' }, [member('left', 'mina', 'Mina')]],
    [
      'the leave of an owner, who is none any more',
      {},
      {
        ...withMember('owner', { ...owner, uid: null, role: 'member', status: 'departed' }),
        updatedBy: 'uid-owner',
      },
      [member('left', 'owner', '지우')],
    ],
    [
      'a removal',
      {},
      { ...withMember('mina', left), updatedBy: 'uid-owner' },
      [member('removed', 'mina', 'Mina')],
    ],
    [
      'the removal of a name-only member',
      {},
      { ...withMember('minsu', { ...nameOnly, status: 'departed' }), updatedBy: 'uid-owner' },
      [member('removed', 'minsu', '민수')],
    ],
    [
      'a leave of the last owner, who is told before the next',
      {},
      {
        members: {
          ...{ mina: { ...account, role: 'owner' }, minsu: nameOnly, gone: departed },
          owner: { ...owner, uid: null, role: 'member', status: 'departed' },
        },
        updatedBy: 'uid-owner',
      },
      [member('left', 'owner', '지우'), { field: 'role', memberId: 'mina', after: 'owner' }],
    ],
    [
      'a leave that leaves nothing behind',
      {
        weights: { mina: 200, minsu: 50 },
        defaultSplit: { mode: 'percentage', basisPoints: { mina: 10_000 } },
      },
      {
        members: { owner, minsu: nameOnly, gone: departed },
        ...{ weights: { minsu: 50 }, defaultSplit: null, updatedBy: 'uid-mina' },
      },
      [member('left', 'mina', 'Mina')],
    ],
    [
      'a removal that leaves nothing behind',
      {},
      { members: { owner, mina: account, gone: departed }, updatedBy: 'uid-owner' },
      [member('removed', 'minsu', '민수')],
    ],
    [
      'somebody departed long ago who is not there any more',
      {},
      { members: { owner, mina: account, minsu: nameOnly } },
      [],
    ],
    [
      'another name',
      {},
      withMember('minsu', { ...nameOnly, name: '민서' }),
      [{ field: 'memberName', memberId: 'minsu', before: '민수', after: '민서' }],
    ],
    [
      'a role',
      {},
      withMember('mina', { ...account, role: 'owner' }),
      [{ field: 'role', memberId: 'mina', after: 'owner' }],
    ],
    [
      'an account that moves, with its role',
      {},
      {
        members: {
          ...members,
          owner: { ...owner, uid: null, role: 'member' },
          minsu: { ...nameOnly, uid: 'uid-owner', role: 'owner' },
        },
      },
      [member('claimed', 'minsu', '민수')],
    ],
    [
      'several things at once',
      {},
      { name: '제주', weights: { minsu: 50 }, ...withMember('bora', nameOnly) },
      [
        { field: 'name', before: '제주 여행', after: '제주' },
        { field: 'weights' },
        member('added', 'bora', '민수'),
      ],
    ],
  ])('%s', (_, before, after, changes) => {
    const found = groupChanges({ ...usual, ...before }, { ...usual, ...before, ...after });
    expect(found).toEqual(changes);
    v.assert(v.array(groupChangeSchema), found);
  });
});
