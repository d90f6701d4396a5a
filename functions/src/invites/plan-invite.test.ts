import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeGroup } from '@nbbang/domain/testing/make-group';
import { describe, expect, it } from 'vitest';
import { account, departed, nameOnly, owner } from '../testing/records.ts';
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

  it('refuses a stranger, and a group that is not there', () => {
    expect(refusalOf(() => planInvite({ ...asked, uid: 'uid-stranger' }))).toEqual({
      reason: 'not-a-member',
    });
    expect(refusalOf(() => planInvite({ ...asked, group: null }))).toEqual({ reason: 'group-not-found' });
  });
});
