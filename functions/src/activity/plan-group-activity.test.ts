import { groupActivitySchema } from '@nbbang/domain/records/activity';
import type { Group, Member } from '@nbbang/domain/records/group';
import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeGroup } from '@nbbang/domain/testing/make-group';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { account, nameOnly, owner } from '../testing/records.ts';
import { planGroupActivity } from './plan-group-activity.ts';

const group: Group = { ...makeGroup({ owner, mina: account, minsu: nameOnly }), updatedBy: 'uid-owner' };
const renamed = (changes: Partial<Group> = {}): Group => ({
  ...group,
  name: '제주',
  updatedAt: createdAtMs + 9,
  ...changes,
});

describe('planGroupActivity', () => {
  it.each<[string, unknown, unknown, string | null]>([
    ['a new group', null, group, 'groupCreated'],
    ['one stored without saying who wrote it', null, makeGroup({ owner }), 'groupCreated'],
    ['a change', group, renamed(), 'groupChanged'],
    ['a write that changes nothing people see', group, { ...group, updatedAt: 9, departedIds: [] }, null],
    ['a deletion', group, null, null],
    ['an unsound document', group, { ...group, name: '' }, null],
    ['an unsound document mended', { name: 1 }, group, null],
    ['a new document that is unsound', null, { name: 1 }, null],
  ])('%s', (_, before, after, what) => {
    expect(planGroupActivity({ before, after })?.what ?? null).toBe(what);
  });

  it('says nothing of a change when nobody says who made it', () => {
    const { updatedBy: _updatedBy, ...unsigned } = renamed();
    expect(planGroupActivity({ before: group, after: unsigned })).toBeNull();
  });

  it('says who did it and when by the version written, and what changed', () => {
    const activity = planGroupActivity({ before: group, after: renamed({ updatedBy: 'uid-mina' }) });
    expect(activity).toEqual({
      what: 'groupChanged',
      actorUid: 'uid-mina',
      memberId: 'mina',
      actorName: 'Mina',
      at: createdAtMs + 9,
      changes: [{ field: 'name', before: '제주 여행', after: '제주' }],
    });
    v.assert(groupActivitySchema, activity);
  });

  const gone: Member = { ...account, uid: null, status: 'departed' };
  it.each<[string, Partial<Group>, string | null]>([
    [
      'one who came in with it',
      { members: { ...group.members, bora: { ...account, uid: 'uid-new' } }, updatedBy: 'uid-new' },
      'bora',
    ],
    ['one who is not there with it any more', { members: { owner }, updatedBy: 'uid-mina' }, 'mina'],
    ['one who left with it', { members: { ...group.members, mina: gone }, updatedBy: 'uid-mina' }, 'mina'],
    [
      'one who is somebody else with it',
      {
        members: {
          ...group.members,
          mina: { ...account, uid: null },
          minsu: { ...nameOnly, uid: 'uid-mina' },
        },
        updatedBy: 'uid-mina',
      },
      'minsu',
    ],
    ['nobody of the group', { name: '제주', updatedBy: 'uid-stranger' }, null],
  ])('knows %s', (_, changes, memberId) => {
    const activity = planGroupActivity({ before: group, after: { ...group, ...changes } });
    expect(activity).toMatchObject({ what: 'groupChanged', memberId });
    v.assert(groupActivitySchema, activity);
  });
});
