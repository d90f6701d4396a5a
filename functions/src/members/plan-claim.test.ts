import { groupSchema } from '@nbbang/domain/records/group';
import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeGroup } from '@nbbang/domain/testing/make-group';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { account, departed, nameOnly, owner } from '../testing/records.ts';
import { refusalOf } from '../testing/refusal-of.ts';
import { planClaim } from './plan-claim.ts';

const usual = makeGroup({ owner, mina: account, minsu: nameOnly, gone: departed });

function claim(memberId: string, uid: string, group: typeof usual | null = usual) {
  return planClaim({ group, memberId, uid, nowMs: createdAtMs + 1 });
}

describe('planClaim', () => {
  it.each([
    ['an owner', 'owner', owner],
    ['a member', 'mina', account],
  ] as const)('moves account and role of %s; names and everybody else stay', (_, formerId, former) => {
    const uid = former.uid ?? '';
    const plan = claim('minsu', uid);
    const after = v.parse(groupSchema, { ...usual, ...plan?.group });
    expect(after.members).toEqual({
      ...usual.members,
      [formerId]: { ...former, uid: null, role: 'member' },
      minsu: { ...nameOnly, uid, role: former.role },
    });
    expect(after.memberUids).toEqual(usual.memberUids);
    expect(after.departedIds).toEqual(['gone']);
    expect(after).toMatchObject({ updatedBy: uid, updatedAt: createdAtMs + 1 });
    expect(plan?.formerId).toBe(formerId);
  });

  it('changes nothing for who is that member already', () => {
    expect(claim('mina', 'uid-mina')).toBeNull();
  });

  it.each([
    ['group-not-found', 'minsu', 'uid-mina', null],
    ['not-a-member', 'minsu', 'uid-stranger', usual],
    ['not-a-member', 'nobody', 'uid-stranger', usual],
    ['member-not-found', 'nobody', 'uid-mina', usual],
    ['member-not-found', 'constructor', 'uid-mina', usual],
    ['member-not-found', 'gone', 'uid-mina', usual],
    ['member-claimed', 'owner', 'uid-mina', usual],
  ] as const)('refuses %s: %s by %s', (reason, memberId, uid, group) => {
    expect(refusalOf(() => claim(memberId, uid, group))).toEqual({ reason });
  });
});
