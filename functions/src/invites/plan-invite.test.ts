import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeGroup } from '@nbbang/domain/testing/make-group';
import { describe, expect, it } from 'vitest';
import { account, departed, makeInvite, nameOnly, owner } from '../testing/records.ts';
import { refusalOf } from '../testing/refusal-of.ts';
import { planInvite } from './plan-invite.ts';

const group = makeGroup({ owner, mina: account, minsu: nameOnly, gone: departed });
const asked = {
  groupId: 'groupABCDEFG',
  group,
  uid: 'uid-mina',
  expiresInDays: 14,
  maxUses: 3,
  nowMs: createdAtMs,
  live: Array.from({ length: 9 }, () => makeInvite()),
  isLiveCut: false,
  madeToday: 19,
};

describe('planInvite', () => {
  it('lets any member with an account invite', () => {
    expect(planInvite(asked)).toEqual({
      groupId: 'groupABCDEFG',
      createdBy: 'uid-mina',
      createdAt: createdAtMs,
      expiresAt: createdAtMs + 14 * 86_400_000,
      maxUses: 3,
      usedBy: [],
      revokedAt: null,
    });
  });

  it('counts those that can be used', () => {
    const dead = [
      makeInvite({ maxUses: 1, usedBy: ['a'] }),
      makeInvite({ revokedAt: 0 }),
      makeInvite({ expiresAt: 0 }),
    ];
    expect(planInvite({ ...asked, live: [...asked.live, ...dead] }).maxUses).toBe(3);
  });

  it.each([
    ['group-not-found', { group: null }],
    ['not-a-member', { uid: 'uid-stranger', isLiveCut: true }],
    ['too-many-invites', { live: [...asked.live, makeInvite()], madeToday: 20 }],
    ['too-many-invites', { live: [], isLiveCut: true }],
    ['invites-of-a-day', { madeToday: 20 }],
  ] as const)('refuses %s', (reason, change) => {
    expect(refusalOf(() => planInvite({ ...asked, ...change }))).toEqual({ reason });
  });
});
