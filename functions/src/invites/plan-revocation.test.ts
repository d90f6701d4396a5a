import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeGroup } from '@nbbang/domain/testing/make-group';
import { describe, expect, it } from 'vitest';
import { account, makeInvite, owner } from '../testing/records.ts';
import { refusalOf } from '../testing/refusal-of.ts';
import { planRevocation } from './plan-revocation.ts';

const asked = {
  groupId: 'groupABCDEFG',
  group: makeGroup({ owner, mina: account }),
  invite: makeInvite(),
  uid: 'uid-mina',
};

describe('planRevocation', () => {
  it.each([
    ['that can be used', {}, true],
    ['that has expired', { expiresAt: 0 }, true],
    ['that is revoked', { revokedAt: createdAtMs }, false],
  ])('lets any member revoke one %s', (_, change, writes) => {
    expect(planRevocation({ ...asked, invite: makeInvite(change) })).toBe(writes);
  });

  it.each([
    ['group-not-found', { group: null }],
    ['not-a-member', { uid: 'uid-stranger' }],
    ['not-a-member', { uid: 'uid-stranger', invite: null }],
    ['invite-unknown', { invite: null }],
    ['invite-unknown', { invite: makeInvite({ groupId: 'otherGroup12' }) }],
  ] as const)('refuses %s', (reason, change) => {
    expect(refusalOf(() => planRevocation({ ...asked, ...change }))).toEqual({ reason });
  });
});
