import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeGroup } from '@nbbang/domain/testing/make-group';
import { describe, expect, it } from 'vitest';
import { account, departed, makeInvite, owner } from '../testing/records.ts';
import { usableInvites } from './usable-invites.ts';

const group = makeGroup({ owner, mina: account, gone: departed });

describe('usableInvites', () => {
  it('says of each who made it and what is left of it', () => {
    const invite = makeInvite({ createdBy: 'uid-mina', maxUses: 3, usedBy: ['a', 'b'] });
    expect(usableInvites(group, [['one', invite]], createdAtMs)).toEqual([
      {
        inviteId: 'one',
        createdByMemberId: 'mina',
        createdAtMs,
        expiresAtMs: createdAtMs + 1_000,
        maxUses: 3,
        uses: 2,
      },
    ]);
  });

  it('does not know who made it once they have left', () => {
    const invite = makeInvite({ createdBy: 'uid-left' });
    expect(usableInvites(group, [['one', invite]], createdAtMs)[0]?.createdByMemberId).toBeNull();
  });

  it.each([
    ['revoked', { revokedAt: 0 }],
    ['expired', { expiresAt: createdAtMs }],
    ['used up', { maxUses: 1, usedBy: ['a'] }],
  ])('leaves out what is %s', (_, change) => {
    const invites = [
      ['one', makeInvite(change)],
      ['two', makeInvite({ expiresAt: createdAtMs + 1 })],
    ] as const;
    expect(usableInvites(group, invites, createdAtMs).map(({ inviteId }) => inviteId)).toEqual(['two']);
  });

  it('names every one, newest first', () => {
    const invites = Array.from({ length: 300 }, (_, at): [string, ReturnType<typeof makeInvite>] => [
      `${at}`,
      makeInvite({ createdAt: createdAtMs + at }),
    ]);
    const ids = usableInvites(group, invites, createdAtMs).map(({ inviteId }) => inviteId);
    expect(ids).toEqual(invites.map(([id]) => id).toReversed());
  });
});
