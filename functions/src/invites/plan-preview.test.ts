import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeGroup } from '@nbbang/domain/testing/make-group';
import { describe, expect, it } from 'vitest';
import { account, departed, makeInvite, nameOnly, owner } from '../testing/records.ts';
import { refusalOf } from '../testing/refusal-of.ts';
import { planPreview } from './plan-preview.ts';

const group = makeGroup({
  owner,
  mina: account,
  minsu: nameOnly,
  gayeong: { ...nameOnly, name: '가영' },
  gone: departed,
});
const base = { invite: makeInvite(), group, uid: 'uid-new', isBarred: false, nowMs: createdAtMs };

describe('planPreview', () => {
  it('shows the group and who may be claimed, in the order of their names', () => {
    expect(planPreview(base)).toEqual({
      groupId: 'groupABCDEFG',
      name: '제주 여행',
      emoji: '🍊',
      joined: false,
      memberCount: 4,
      claimable: [
        { memberId: 'gayeong', name: '가영' },
        { memberId: 'minsu', name: '민수' },
      ],
    });
  });

  it('tells a member so, even when the code has expired', () => {
    const invite = makeInvite({ expiresAt: createdAtMs });
    expect(planPreview({ ...base, invite, uid: 'uid-mina' }).joined).toBe(true);
  });

  it.each([
    ['invite-unknown', { invite: null }],
    ['barred', { isBarred: true, invite: makeInvite({ revokedAt: 0 }) }],
    ['invite-revoked', { invite: makeInvite({ revokedAt: 0 }) }],
    ['invite-expired', { invite: makeInvite({ expiresAt: createdAtMs }) }],
    ['invite-used-up', { invite: makeInvite({ maxUses: 1, usedBy: ['uid-new'] }) }],
    ['group-not-found', { group: null }],
  ] as const)('refuses %s', (reason, change) => {
    expect(refusalOf(() => planPreview({ ...base, ...change }))).toEqual({ reason });
  });
});
