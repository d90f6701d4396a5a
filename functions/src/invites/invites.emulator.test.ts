import type { ListedInvite } from '@nbbang/domain/callables/contracts';
import { beforeAll, describe, expect, it } from 'vitest';
import { inviteReference } from '../firestore/references.ts';
import { answered, refused } from '../testing/refused.ts';
import { loadInvite, storeInvite } from '../testing/stored-group.ts';
import { callFunction, db } from '../testing/suite.ts';
import { type Accounts, signUpThree, storeUsualGroup } from '../testing/usual-group.ts';

let accounts: Accounts;

beforeAll(async () => {
  accounts = await signUpThree();
});

describe('listInvites', () => {
  it('names what can still be used, newest first, and never the code', async () => {
    const groupId = await storeUsualGroup(accounts);
    const elsewhere = await storeUsualGroup(accounts);
    const { owner, member, guest } = accounts;
    const nowMs = Date.now();
    const [old, fresh] = await Promise.all([
      storeInvite(groupId, { createdAt: nowMs - 2_000, createdBy: member.uid, usedBy: [owner.uid] }),
      storeInvite(groupId, { createdAt: nowMs - 1_000, createdBy: 'uid-gone', maxUses: 7 }),
      storeInvite(groupId, { createdAt: nowMs, expiresAt: nowMs }),
      storeInvite(groupId, { createdAt: nowMs, revokedAt: nowMs }),
      storeInvite(groupId, { createdAt: nowMs, maxUses: 1, usedBy: [guest.uid] }),
      storeInvite(elsewhere, { createdAt: nowMs }),
    ]);
    const expected = async (code: string, createdByMemberId: string | null): Promise<ListedInvite> => {
      const invite = await loadInvite(code);
      if (invite === null) throw new Error('no invite');
      return {
        inviteId: inviteReference(db, code).id,
        createdByMemberId,
        createdAtMs: invite.createdAt,
        expiresAtMs: invite.expiresAt,
        maxUses: invite.maxUses,
        uses: invite.usedBy.length,
      };
    };
    const invites = [await expected(fresh, null), await expected(old, 'mina')];
    const answer = await callFunction('listInvites', member, { groupId });
    expect(answer).toEqual(answered({ invites }));
    expect(JSON.stringify(answer)).not.toContain(fresh);
  });

  it('names fifty at most', async () => {
    const groupId = await storeUsualGroup(accounts);
    await Promise.all(Array.from({ length: 51 }, () => storeInvite(groupId)));
    const { body } = await callFunction('listInvites', accounts.owner, { groupId });
    expect(body).toMatchObject({ result: { invites: { length: 50 } } });
  });
});

describe('revokeInvite', () => {
  it('lets nobody use it any more, the same when repeated', async () => {
    const groupId = await storeUsualGroup(accounts);
    const code = await storeInvite(groupId);
    const inviteId = inviteReference(db, code).id;
    const revoke = () => callFunction('revokeInvite', accounts.member, { groupId, inviteId });
    expect(await revoke()).toEqual(answered({ inviteId }));
    const stored = await loadInvite(code);
    expect(await callFunction('previewInvite', accounts.guest, { code })).toEqual(refused('invite-revoked'));
    expect(await callFunction('listInvites', accounts.member, { groupId })).toEqual(
      answered({ invites: [] }),
    );
    expect(await revoke()).toEqual(answered({ inviteId }));
    expect(await loadInvite(code)).toEqual(stored);
  });

  it('knows no invite of another group, and none that is not there', async () => {
    const [groupId, elsewhere] = [await storeUsualGroup(accounts), await storeUsualGroup(accounts)];
    const code = await storeInvite(elsewhere);
    const inviteId = inviteReference(db, code).id;
    const asked = [inviteId, 'f'.repeat(64)].map((id) =>
      callFunction('revokeInvite', accounts.owner, { groupId, inviteId: id }),
    );
    expect(await Promise.all(asked)).toEqual([refused('invite-unknown'), refused('invite-unknown')]);
    expect((await loadInvite(code))?.revokedAt).toBeNull();
    expect(
      await callFunction('revokeInvite', accounts.owner, { groupId, inviteId: `${inviteId}/x` }),
    ).toEqual(refused('invalid-field', 'inviteId'));
  });
});
