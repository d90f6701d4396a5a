import { memberIdLength } from '@nbbang/domain/group/random-text';
import type { CallableName } from '@nbbang/domain/callables/contracts';
import type { Activity } from '@nbbang/domain/records/activity';
import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { makeGroup } from '@nbbang/domain/testing/make-group';
import { FieldValue } from 'firebase-admin/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeGroupWrite } from '../firestore/records.ts';
import { recordGroupActivity } from '../activity/record-group-activity.ts';
import { expenseReference, groupReference } from '../firestore/references.ts';
import { account, nameOnly, owner } from '../testing/records.ts';
import {
  activityTimes,
  eventOf,
  loadActivity,
  storeVersions,
  waitForActivity,
} from '../testing/stored-activity.ts';
import { encodeExpense, loadGroup, storeGroup, storeInvite } from '../testing/stored-group.ts';
import { callFunction, db, newId } from '../testing/suite.ts';
import { type Accounts, signUpThree, storeUsualGroup } from '../testing/usual-group.ts';

const created: Activity['what'][] = ['groupCreated'];
const changed: Activity['what'][] = ['groupChanged'];

let accounts: Accounts;

beforeAll(async () => {
  accounts = await signUpThree();
});

describe('onGroupWritten writes down', () => {
  it('who made a group and what somebody changed of it, each under the time of the write', async () => {
    const groupId = await storeGroup({ anna: owner, mina: account });
    const reference = groupReference(db, groupId);
    const firstTime = (await reference.get()).updateTime;
    const change = { name: '제주', 'members.beom': nameOnly, archivedAt: FieldValue.serverTimestamp() };
    const { writeTime } = await reference.update({
      ...change,
      updatedBy: 'uid-mina',
      updatedAt: FieldValue.serverTimestamp(),
    });
    const { updatedAt } = (await loadGroup(groupId)) ?? {};
    expect([...(await waitForActivity(groupId, created, 1))]).toEqual([
      [
        `group-${firstTime?.seconds}-${firstTime?.nanoseconds}`,
        {
          ...{ what: 'groupCreated', actorUid: 'uid-owner', memberId: 'anna', actorName: '지우' },
          ...{ at: createdAtMs, changes: [] },
        },
      ],
    ]);
    expect([...(await waitForActivity(groupId, changed, 1))]).toEqual([
      [
        `group-${writeTime.seconds}-${writeTime.nanoseconds}`,
        {
          what: 'groupChanged',
          actorUid: 'uid-mina',
          memberId: 'mina',
          actorName: 'Mina',
          at: updatedAt,
          changes: [
            { field: 'name', before: '제주 여행', after: '제주' },
            { field: 'archived', after: true },
            { field: 'member', how: 'added', memberId: 'beom', name: '민수' },
          ],
        },
      ],
    ]);
  });

  it('what each callable changed, and on whose behalf', async () => {
    const { owner: boss, member, guest } = accounts;
    const groupId = await storeUsualGroup(accounts);
    const code = await storeInvite(groupId);
    const calls: [CallableName, keyof Accounts, object][] = [
      ['joinGroup', 'guest', { code, as: { name: 'Bora' } }],
      ['claimMember', 'guest', { groupId, memberId: 'minsu' }],
      ['setMemberRole', 'owner', { groupId, memberId: 'mina', role: 'owner' }],
      ['changeCurrency', 'member', { groupId, currency: 'EUR' }],
      ['removeMember', 'member', { groupId, memberId: 'minsu' }],
      ['removeMember', 'owner', { groupId, memberId: 'owner' }],
    ];
    for (const [name, caller, asked] of calls)
      expect((await callFunction(name, accounts[caller], asked)).status).toBe(200);
    const activity = [...(await waitForActivity(groupId, changed, calls.length)).values()];
    const bora: unknown = expect.stringMatching(new RegExp(`^[A-Za-z0-9]{${memberIdLength}}$`));
    const told = (actorUid: string, memberId: unknown, actorName: string, ...changes: object[]) => ({
      ...{ what: 'groupChanged', actorUid, memberId, actorName, changes },
      at: expect.any(Number) as unknown,
    });
    const claimed = { field: 'member', how: 'claimed', memberId: 'minsu', name: '민수', netMinor: 0 };
    const inOrder = activity.toSorted((a, b) => a.at - b.at);
    expect(inOrder).toEqual([
      told(guest.uid, bora, 'Bora', { field: 'member', how: 'joined', memberId: bora, name: 'Bora' }),
      told(guest.uid, 'minsu', '민수', claimed),
      told(boss.uid, 'owner', '지우', { field: 'role', memberId: 'mina', after: 'owner' }),
      told(member.uid, 'mina', 'Mina', { field: 'currency', before: 'KRW', after: 'EUR' }),
      told(member.uid, 'mina', 'Mina', { field: 'member', how: 'removed', memberId: 'minsu', name: '민수' }),
      told(boss.uid, 'owner', '지우', { field: 'member', how: 'left', memberId: 'owner', name: '지우' }),
    ]);
  });

  it('who left and who owns the group then, and what an account took over with a name', async () => {
    const groupId = await storeUsualGroup(accounts);
    const dinner = makeExpense({ amountMinor: 9_000, payer: 'minsu', participants: ['minsu', 'mina'] });
    await expenseReference(db, groupId, newId()).set(encodeExpense(dinner));
    await waitForActivity(groupId, ['created'], 1);
    const calls: [CallableName, keyof Accounts, object][] = [
      ['joinGroup', 'guest', { code: await storeInvite(groupId), as: { memberId: 'minsu' } }],
      ['removeMember', 'owner', { groupId, memberId: 'owner' }],
    ];
    for (const [name, caller, asked] of calls)
      expect((await callFunction(name, accounts[caller], asked)).status).toBe(200);
    const activity = [...(await waitForActivity(groupId, changed, calls.length)).values()];
    expect(activity.toSorted((a, b) => a.at - b.at)).toMatchObject([
      { changes: [{ field: 'member', how: 'claimed', memberId: 'minsu', name: '민수', netMinor: 4_500 }] },
      {
        ...{ actorUid: accounts.owner.uid, memberId: 'owner', actorName: '지우' },
        changes: [
          { field: 'member', how: 'left', memberId: 'owner', name: '지우' },
          { field: 'role', memberId: 'mina', after: 'owner' },
        ],
      },
    ]);
  });
});

describe('recordGroupActivity', () => {
  const versions = [
    makeGroup({ anna: owner }),
    { ...makeGroup({ anna: owner }), name: '제주', updatedBy: 'uid-owner' },
    { ...makeGroup({ anna: owner }), name: '제주', emoji: '🏝️', updatedBy: 'uid-owner' },
    { ...makeGroup({ anna: owner }), name: '제주', emoji: '🏝️', updatedBy: 'uid-owner', updatedAt: 9 },
  ].map(encodeGroupWrite);

  it('writes each document once, however often, late and out of order the events come', async () => {
    const groupId = await storeGroup({ anna: owner });
    const creation = [...(await waitForActivity(groupId, created, 1)).keys()];
    const snapshots = await storeVersions(
      versions.map((version) => ({ ...version, createdAt: version.updatedAt })),
    );
    const deliver = (at: number) => recordGroupActivity(db, { groupId, ...eventOf(snapshots, at) });
    await Promise.all([4, 3, 1, 3, 2, 1, 2].map(deliver));
    const times = await activityTimes(groupId);
    const ids = [1, 2, 3].map((at) => {
      const time = eventOf(snapshots, at).after.updateTime;
      return `group-${time?.seconds}-${time?.nanoseconds}`;
    });
    expect(Object.keys(times).toSorted()).toEqual([...creation, ...ids].toSorted());
    for (const at of [4, 2, 1, 3]) await deliver(at);
    expect(await activityTimes(groupId)).toEqual(times);
  });

  it('writes nothing when the group is gone', async () => {
    const groupId = newId();
    const snapshots = await storeVersions(
      versions.map((version) => ({ ...version, createdAt: version.updatedAt })),
    );
    for (const at of [1, 2]) await recordGroupActivity(db, { groupId, ...eventOf(snapshots, at) });
    expect((await loadActivity(groupId, [...created, ...changed])).size).toBe(0);
  });
});
