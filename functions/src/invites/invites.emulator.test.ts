import { contracts, type ListedInvite } from '@nbbang/domain/callables/contracts';
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { inviteReference } from '../firestore/references.ts';
import { answered, refused } from '../testing/refused.ts';
import { loadInvite, storeInvite } from '../testing/stored-group.ts';
import { callFunction, db } from '../testing/suite.ts';
import { type Accounts, signUpThree, storeUsualGroup } from '../testing/usual-group.ts';

const createdSchema = v.object({ result: contracts.createInvite.response });

let accounts: Accounts;

beforeAll(async () => {
  accounts = await signUpThree();
});

describe('createInvite', () => {
  it('makes a code that is stored only as its hash', async () => {
    const groupId = await storeUsualGroup(accounts);
    const startMs = Date.now();
    const answer = await callFunction('createInvite', accounts.member, {
      groupId,
      expiresInDays: 1,
      maxUses: 5,
    });
    expect(answer.status).toBe(200);
    const stored = await db.collection('invites').where('groupId', '==', groupId).get();
    expect(stored.size).toBe(1);
    const { result } = v.parse(createdSchema, answer.body);
    expect(result.expiresAtMs - startMs).toBeGreaterThanOrEqual(86_400_000);
    expect(stored.docs[0]?.id).toBe(createHash('sha256').update(result.code).digest('hex'));
    expect(JSON.stringify(stored.docs[0]?.data())).not.toContain(result.code);
    expect(await loadInvite(result.code)).toMatchObject({
      groupId,
      createdBy: accounts.member.uid,
      maxUses: 5,
      usedBy: [],
    });
  });
});

describe('previewInvite', () => {
  it('shows a guest what may be seen before joining', async () => {
    const groupId = await storeUsualGroup(accounts);
    const code = await storeInvite(groupId);
    const preview = { groupId, name: '제주 여행', emoji: '🍊', memberCount: 3 };
    const claimable = [{ memberId: 'minsu', name: '민수' }];
    expect(await callFunction('previewInvite', accounts.guest, { code })).toEqual(
      answered({ ...preview, joined: false, claimable }),
    );
    expect(await callFunction('previewInvite', accounts.member, { code })).toMatchObject({
      body: { result: { joined: true } },
    });
  });
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
    expect(answer).toEqual(answered({ invites, more: false }));
    expect(JSON.stringify(answer)).not.toContain(fresh);
  });

  it('names the one that lasts, however many dead ones and decoys there are', async () => {
    const groupId = await storeUsualGroup(accounts);
    const nowMs = Date.now();
    const lasting = await storeInvite(groupId, { createdAt: 0, expiresAt: nowMs + 90 * 86_400_000 });
    await Promise.all([
      ...Array.from({ length: 210 }, () => storeInvite(groupId, { createdAt: nowMs, revokedAt: nowMs })),
      ...Array.from({ length: 210 }, () => storeInvite(groupId, { createdAt: nowMs })),
    ]);
    const { body } = await callFunction('listInvites', accounts.owner, { groupId });
    expect(body).toMatchObject({ result: { invites: { length: 211 }, more: false } });
    expect(JSON.stringify(body)).toContain(inviteReference(db, lasting).id);
  });
});

describe('revokeInvites', () => {
  it('ends all of the group, however many, and nothing else; the same when repeated', async () => {
    const [groupId, elsewhere] = await Promise.all([storeUsualGroup(accounts), storeUsualGroup(accounts)]);
    const other = await storeInvite(elsewhere);
    const codes = await Promise.all(Array.from({ length: 401 }, () => storeInvite(groupId)));
    const revoke = () => callFunction('revokeInvites', accounts.member, { groupId });
    expect(await revoke()).toEqual(answered({ groupId }));
    const ended = await Promise.all(codes.map(loadInvite));
    expect(ended.filter((invite) => invite?.revokedAt === null)).toEqual([]);
    expect((await loadInvite(other))?.revokedAt).toBeNull();
    expect(await revoke()).toEqual(answered({ groupId }));
    expect(await Promise.all(codes.map(loadInvite))).toEqual(ended);
  });
});

describe('a group has ten links, a member makes twenty a day', { timeout: 60_000 }, () => {
  it('also when more are made at once', async () => {
    const groupId = await storeUsualGroup(accounts);
    const make = () => callFunction('createInvite', accounts.member, { groupId });
    await Promise.all(Array.from({ length: 8 }, () => storeInvite(groupId)));
    const answers = await Promise.all([make(), make(), make(), make()]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
    expect(answers).toContainEqual(refused('too-many-invites'));
  });

  it('counts the last use of one as its end, and goes on the next day', async () => {
    const groupId = await storeUsualGroup(accounts);
    const yesterday = Date.now() - 86_400_000;
    const code = await storeInvite(groupId, { maxUses: 1 });
    await Promise.all([
      ...Array.from({ length: 9 }, () => storeInvite(groupId)),
      ...Array.from({ length: 20 }, () =>
        storeInvite(groupId, { createdBy: accounts.member.uid, createdAt: yesterday, revokedAt: yesterday }),
      ),
    ]);
    const make = () => callFunction('createInvite', accounts.member, { groupId });
    expect(await make()).toEqual(refused('too-many-invites'));
    await callFunction('joinGroup', accounts.guest, { code, as: { name: 'Bora' } });
    expect((await loadInvite(code))?.revokedAt).not.toBeNull();
    expect((await make()).status).toBe(200);
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
      answered({ invites: [], more: false }),
    );
    expect(await revoke()).toEqual(answered({ inviteId }));
    expect(await loadInvite(code)).toEqual(stored);
  });

  it('knows only ids that an invite can have', async () => {
    const groupId = await storeUsualGroup(accounts);
    const inviteId = `${'f'.repeat(64)}/x`;
    expect(await callFunction('revokeInvite', accounts.owner, { groupId, inviteId })).toEqual(
      refused('invalid-field', 'inviteId'),
    );
  });
});
