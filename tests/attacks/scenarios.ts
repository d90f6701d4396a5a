import { contracts, type CallableName } from '@nbbang/domain/callables/contracts';
import { serverTime, type Fields } from 'firestore-rules-tools/emulator/fields';
import type { Write } from 'firestore-rules-tools/emulator/request';
import { Timestamp } from 'firebase-admin/firestore';
import * as v from 'valibot';
import { expect } from 'vitest';
import { inviteReference } from '../../functions/src/firestore/references.ts';
import { storeInvite } from '../../functions/src/testing/stored-group.ts';
import { db, newId, type Account } from '../../functions/src/testing/suite.ts';
import { readsOf, writesOf, type Stage } from './stage.ts';

type Scenario = (stage: Stage) => Promise<void>;
type Scenarios = Readonly<Record<string, Scenario>>;

const remove = (stage: Stage, memberId: string) => ({ groupId: stage.groupId, memberId });
const deletion = { text: '', deletedAt: serverTime };
const day = Math.floor(Date.now() / 86_400_000);
const tomorrow = Timestamp.fromMillis((day + 2) * 86_400_000);
const pathOf = (write: Write) => write.path;

const membership: Scenarios = {
  'holds a code and has not joined': async (stage) => {
    const { stranger, code } = stage;
    await stage.asks('ok', 'previewInvite', stranger, { code });
    await stage.expects('denied', stranger, ...readsOf(stage), ...(await writesOf(stage, stranger, 'mName')));
  },
  'joins, reads and writes': async (stage) => {
    const { stranger, code } = stage;
    const joined = await stage.asks('ok', 'joinGroup', stranger, { code, as: { name: 'Jisu' } });
    const memberId = v.parse(v.string(), joined['memberId']);
    await stage.expects('ok', stranger, ...readsOf(stage), ...(await writesOf(stage, stranger, memberId)));
  },
  'joins under a name that somebody has': async (stage) => {
    await stage.asks('member-claimed', 'joinGroup', stage.stranger, {
      code: stage.code,
      as: { memberId: 'mMember' },
    });
    await stage.expects('denied', stage.stranger, ...readsOf(stage));
  },
  'is removed and goes on': async (stage) => {
    const { owner, guest } = stage;
    const own = stage.comment(guest, 'mGuest');
    await stage.expects('ok', guest, own);
    await stage.asks('ok', 'removeMember', owner, remove(stage, 'mGuest'));
    await stage.expects('denied', guest, ...readsOf(stage), ...(await writesOf(stage, guest, 'mGuest')));
    await stage.expects('denied', guest, { op: 'update', path: pathOf(own), data: deletion });
    await stage.asks('not-a-member', 'createInvite', guest);
  },
  'is removed and lets itself in again by hand': async (stage) => {
    const { owner, guest } = stage;
    await stage.asks('ok', 'removeMember', owner, remove(stage, 'mGuest'));
    await stage.expects(
      'denied',
      guest,
      stage.edit(guest, { memberUids: [owner.uid, guest.uid] }),
      stage.edit(guest, { members: { mGuest: { uid: guest.uid, status: 'active' } } }),
    );
    await stage.asks('not-a-member', 'claimMember', guest, remove(stage, 'mName'));
    await stage.asks('not-a-member', 'setMemberRole', guest, { ...remove(stage, 'mGuest'), role: 'owner' });
  },
  'is removed while writes of its own are queued': async (stage) => {
    const { owner, guest } = stage;
    const queued = await writesOf(stage, guest, 'mGuest');
    await stage.asks('ok', 'removeMember', owner, remove(stage, 'mGuest'));
    await stage.expects('denied', guest, ...queued);
  },
  'leaves and goes on': async (stage) => {
    const { guest } = stage;
    await stage.asks('ok', 'removeMember', guest, remove(stage, 'mGuest'));
    await stage.asks('ok', 'removeMember', guest, remove(stage, 'mGuest'));
    await stage.expects('denied', guest, ...readsOf(stage), ...(await writesOf(stage, guest, 'mGuest')));
  },
  'leaves and comes back, and is nobody it was': async (stage) => {
    const { guest, code } = stage;
    await stage.asks('ok', 'removeMember', guest, remove(stage, 'mGuest'));
    const joined = await stage.asks('ok', 'joinGroup', guest, { code, as: { name: 'Gina again' } });
    const memberId = v.parse(v.string(), joined['memberId']);
    expect(memberId).not.toBe('mGuest');
    await stage.expects('denied', guest, stage.comment(guest, 'mGuest'));
    await stage.expects('ok', guest, stage.comment(guest, memberId));
    await stage.expects(
      'denied',
      guest,
      stage.newExpense(guest, { split: { mode: 'equal', participants: ['mGuest'] } }),
    );
  },
  'makes itself an owner': async (stage) => {
    const { member } = stage;
    await stage.asks('not-an-owner', 'setMemberRole', member, { ...remove(stage, 'mMember'), role: 'owner' });
    await stage.expects('denied', member, stage.edit(member, { members: { mMember: { role: 'owner' } } }));
    await stage.asks('not-an-owner', 'deleteGroup', member, { groupId: stage.groupId, name: '제주 여행' });
  },
  'removes others as a member': async (stage) => {
    const { guest } = stage;
    await stage.asks('not-an-owner', 'removeMember', guest, remove(stage, 'mOwner'));
    await stage.asks('not-an-owner', 'removeMember', guest, remove(stage, 'mName'));
    await stage.expects('denied', guest, stage.edit(guest, { members: { mName: { status: 'departed' } } }));
  },
  'was an owner and acts like one': async (stage) => {
    const { owner, member } = stage;
    await stage.asks('ok', 'setMemberRole', owner, { ...remove(stage, 'mMember'), role: 'owner' });
    await stage.asks('ok', 'setMemberRole', member, { ...remove(stage, 'mOwner'), role: 'member' });
    await stage.asks('not-an-owner', 'removeMember', owner, remove(stage, 'mMember'));
    await stage.asks('not-an-owner', 'changeCurrency', owner, { groupId: stage.groupId, currency: 'EUR' });
  },
  'is the last owner and gives that up, and leaves': async (stage) => {
    const { owner, groupId } = stage;
    await stage.asks('last-owner', 'setMemberRole', owner, { ...remove(stage, 'mOwner'), role: 'member' });
    // Whose account came first after theirs owns the group from then on.
    await stage.asks('ok', 'removeMember', owner, remove(stage, 'mOwner'));
    await stage.expects('denied', owner, ...readsOf(stage));
    const members = (await db.doc(`groups/${groupId}`).get()).get('members') as Record<
      string,
      { role: string }
    >;
    const owners = Object.values(members).filter(({ role }) => role === 'owner');
    if (owners.length !== 1) throw new Error(`${owners.length} owners`);
  },
  'claims a name and goes on as who it was': async (stage) => {
    const { guest } = stage;
    await stage.asks('ok', 'claimMember', guest, remove(stage, 'mName'));
    await stage.expects('denied', guest, stage.comment(guest, 'mGuest'));
    await stage.expects('ok', guest, ...(await writesOf(stage, guest, 'mName')));
    await stage.expects(
      'denied',
      guest,
      (await writesOf(stage, guest, 'mGuest')).at(-1) ?? stage.newExpense(guest),
    );
  },
  'claims somebody who has an account': async (stage) => {
    await stage.asks('member-claimed', 'claimMember', stage.guest, remove(stage, 'mOwner'));
    await stage.expects('denied', stage.guest, stage.comment(stage.guest, 'mOwner'));
  },
  'claims from outside': async (stage) => {
    await stage.asks('not-a-member', 'claimMember', stage.stranger, remove(stage, 'mName'));
  },
  'gives an account to a name by hand': async (stage) => {
    const { member, stranger } = stage;
    await stage.expects(
      'denied',
      member,
      stage.edit(member, { members: { mName: { uid: stranger.uid } } }),
      stage.edit(member, {
        members: { mNew0: { name: 'x', uid: stranger.uid, role: 'member', status: 'active' } },
      }),
    );
  },
  'renames another who has an account': async (stage) => {
    await stage.expects(
      'denied',
      stage.guest,
      stage.edit(stage.guest, { members: { mOwner: { name: '바보' } } }),
    );
    await stage.expects(
      'ok',
      stage.guest,
      stage.edit(stage.guest, { members: { mName: { name: '김민수' } } }),
    );
  },
  'goes on in a group that was deleted': async (stage) => {
    const { owner, guest, groupId, path } = stage;
    const queued = await writesOf(stage, guest, 'mGuest');
    await stage.asks('ok', 'deleteGroup', owner, { groupId, name: '제주 여행' });
    await stage.expects('denied', guest, ...readsOf(stage), ...queued);
    await stage.expects('denied', guest, newGroup(guest, path));
  },
};

const newGroup = ({ uid }: Account, path: string): Write => ({
  op: 'create',
  path,
  data: {
    ...{ name: '여행', emoji: '🍊', currency: 'KRW', memberUids: [uid], createdBy: uid, updatedBy: uid },
    members: { mSelf: { name: 'Me', uid, role: 'owner', status: 'active' } },
    ...{ createdAt: serverTime, updatedAt: serverTime },
  },
});

const invites: Scenarios = {
  'uses a link that was revoked': async (stage) => {
    const { owner, stranger, code, groupId } = stage;
    await stage.asks('ok', 'revokeInvite', owner, { groupId, inviteId: inviteReference(db, code).id });
    await stage.asks('invite-revoked', 'joinGroup', stranger, { code, as: { name: 'Jisu' } });
    await stage.asks('invite-revoked', 'previewInvite', stranger, { code });
  },
  'uses a link that has expired': async (stage) => {
    const code = await storeInvite(stage.groupId, { expiresAt: 1_000 });
    await stage.asks('invite-expired', 'joinGroup', stage.stranger, { code, as: { name: 'Jisu' } });
  },
  'uses a link once more than it may be used': async (stage) => {
    const code = await storeInvite(stage.groupId, { maxUses: 1 });
    await stage.asks('ok', 'joinGroup', stage.stranger, { code, as: { name: 'Jisu' } });
    await stage.asks('ok', 'joinGroup', stage.stranger, { code, as: { name: 'Jisu' } });
    await stage.asks('ok', 'removeMember', stage.guest, remove(stage, 'mGuest'));
    await stage.asks('invite-used-up', 'joinGroup', stage.guest, { code, as: { name: 'Gina again' } });
  },
  'guesses codes until there were too many': async (stage) => {
    const guesses = Array.from({ length: 20 }, () => `${newId()}zz`);
    for (const code of guesses.slice(0, 3))
      await stage.asks('invite-unknown', 'previewInvite', stage.stranger, { code });
    await countedUpTo(stage.stranger, 'previewInvite', 500);
    await stage.asks('too-many-today', 'previewInvite', stage.stranger, { code: guesses[4] });
    await stage.asks('too-many-today', 'previewInvite', stage.stranger, { code: stage.code });
  },
  'revokes the link of another group': async (stage) => {
    const elsewhere = await storeInvite(newId());
    const inviteId = inviteReference(db, elsewhere).id;
    await stage.asks('invite-unknown', 'revokeInvite', stage.owner, { groupId: stage.groupId, inviteId });
  },
  'reads and writes links by hand': async (stage) => {
    const path = `invites/${inviteReference(db, stage.code).id}`;
    await stage.expects(
      'denied',
      stage.owner,
      { op: 'get', path },
      { op: 'list', query: { from: 'invites', where: [['groupId', '==', stage.groupId]], limit: 1 } },
      { op: 'update', path, data: { maxUses: 1_000 } },
      { op: 'delete', path },
    );
  },
};

const expenses: Scenarios = {
  'deletes the same expense again and again': async (stage) => {
    const { guest } = stage;
    await stage.expects('ok', guest, await stage.next(guest, { deletedAt: serverTime }));
    for (let again = 0; again < 5; again += 1)
      await stage.expects('denied', guest, await stage.next(guest, { deletedAt: serverTime }));
    await stage.expects('ok', guest, await stage.next(guest, { deletedAt: null }));
  },
  'writes what changes nothing': async (stage) => {
    const { guest } = stage;
    for (const changes of [{}, { deletedAt: null }, { title: '저녁' }, { receivedAt: null }])
      await stage.expects('denied', guest, await stage.next(guest, changes));
  },
  'sends one write many times': async (stage) => {
    const { guest } = stage;
    const creation = stage.newExpense(guest);
    await stage.expects('ok', guest, creation);
    const edit = await stage.next(guest, { title: '야식' }, pathOf(creation));
    await stage.expects('ok', guest, edit);
    for (let again = 0; again < 3; again += 1)
      await stage.expects('denied', guest, edit, { ...creation, op: 'set' } as Write);
  },
  'replays an old version over a later one': async (stage) => {
    const { guest, member } = stage;
    const old = await stage.next(guest, { title: '옛 제목' });
    await stage.expects('ok', member, await stage.next(member, { title: '새 제목' }));
    await stage.expects('denied', guest, old, {
      ...old,
      data: { ...(old as { data: Fields }).data, revision: 3 },
    } as Write);
  },
  'sends the second of two offline edits whose first was turned down': async (stage) => {
    const { guest, member } = stage;
    const [firstId, secondId] = [newId(), newId()];
    const first = await stage.next(guest, { title: '하나', writeId: firstId });
    await stage.expects('ok', member, await stage.next(member, { title: '남의 것' }));
    const chain = { revision: 3, writeId: secondId, previousWriteId: firstId, title: '둘' };
    await stage.expects('denied', guest, first, await stage.next(guest, chain));
  },
  'sends a chain of offline edits, which is let through': async (stage) => {
    const { guest } = stage;
    for (const title of ['하나', '둘', '셋'])
      await stage.expects('ok', guest, await stage.next(guest, { title }));
  },
  'deletes and makes it anew under its id': async (stage) => {
    const { guest } = stage;
    const creation = stage.newExpense(guest);
    await stage.expects('ok', guest, creation, await stage.next(guest, { deletedAt: serverTime }));
    await stage.expects('denied', guest, { op: 'delete', path: pathOf(creation) }, {
      ...creation,
      op: 'set',
    } as Write);
  },
  'writes on behalf of others': async (stage) => {
    const { guest, owner } = stage;
    await stage.expects(
      'denied',
      guest,
      stage.newExpense(guest, { createdBy: owner.uid }),
      stage.newExpense(guest, { updatedBy: owner.uid }),
      await stage.next(guest, { title: 'x', updatedBy: owner.uid }),
      stage.edit(owner, { name: 'x' }),
      stage.comment(owner, 'mOwner'),
      stage.comment(guest, 'mOwner'),
    );
  },
  'names somebody who was removed': async (stage) => {
    const { owner, member } = stage;
    const withGuest = { split: { mode: 'equal', participants: ['mGuest', 'mMember'] } };
    await stage.expects('ok', member, stage.newExpense(member, withGuest));
    await stage.asks('ok', 'removeMember', owner, remove(stage, 'mGuest'));
    await stage.expects('denied', member, stage.newExpense(member, withGuest));
    await stage.expects('ok', member, await stage.next(member, { title: '그대로' }));
  },
  'confirms a transfer of its own': async (stage) => {
    const { guest, owner } = stage;
    const transfer = {
      ...{ kind: 'transfer', title: '', payers: { mGuest: 3_000 } },
      split: { mode: 'equal', participants: ['mOwner'] },
    };
    const sent = stage.newExpense(guest, transfer);
    await stage.expects('denied', guest, stage.newExpense(guest, { ...transfer, receivedAt: serverTime }));
    await stage.expects('ok', guest, sent);
    const at = pathOf(sent);
    await stage.expects('denied', guest, await stage.next(guest, { receivedAt: serverTime }, at));
    await stage.expects('ok', owner, await stage.next(owner, { receivedAt: serverTime }, at));
    await stage.expects('denied', owner, await stage.next(owner, { receivedAt: serverTime }, at));
    await stage.expects('denied', guest, await stage.next(guest, { receivedAt: null }, at));
    await stage.expects(
      'denied',
      guest,
      await stage.next(guest, { amountMinor: 1, payers: { mGuest: 1 } }, at),
    );
    await stage.expects('ok', guest, await stage.next(guest, { title: '고쳤어요', receivedAt: null }, at));
  },
  'hides a bad expense in a batch': async (stage) => {
    const { guest } = stage;
    const many = Array.from({ length: 9 }, () => stage.newExpense(guest));
    await stage.expects('denied', guest, {
      op: 'batch',
      writes: [...many, stage.newExpense(guest, { amountMinor: 1 })],
    });
    await stage.expects('ok', guest, { op: 'batch', writes: many });
  },
  'puts an expense into another group': async (stage) => {
    const { stranger, member } = stage;
    const path = `groups/${newId()}`;
    await stage.expects('ok', stranger, newGroup(stranger, path));
    const expense = stage.newExpense(member);
    await stage.expects('denied', member, { ...expense, path: `${path}/expenses/${newId()}` } as Write);
    await stage.expects('denied', stranger, expense);
  },
  'changes the currency by hand, or with expenses': async (stage) => {
    const { owner, groupId } = stage;
    await stage.expects('denied', owner, stage.edit(owner, { currency: 'EUR' }));
    await stage.asks('has-expenses', 'changeCurrency', owner, { groupId, currency: 'EUR' });
    await stage.expects('denied', owner, stage.newExpense(owner, { currency: 'EUR' }));
  },
};

const comments: Scenarios = {
  'deletes a comment and writes another under its id': async (stage) => {
    const { guest } = stage;
    const comment = stage.comment(guest, 'mGuest');
    const path = pathOf(comment);
    await stage.expects('ok', guest, comment, { op: 'update', path, data: deletion });
    await stage.expects(
      'denied',
      guest,
      { ...comment, op: 'set' } as Write,
      { op: 'update', path, data: { text: '다른 말' } },
      { op: 'update', path, data: deletion },
      { op: 'delete', path },
    );
    expect((await db.doc(path).get()).get('text')).toBe('');
  },
  'deletes for good and writes anew, as an untraced edit': async (stage) => {
    const { guest } = stage;
    const comment = stage.comment(guest, 'mGuest');
    await stage.expects('ok', guest, comment);
    await stage.expects('denied', guest, { op: 'delete', path: pathOf(comment) });
    await stage.expects('denied', guest, { op: 'update', path: pathOf(comment), data: { text: '다른 말' } });
  },
  'deletes what another said': async (stage) => {
    const comment = stage.comment(stage.member, 'mMember');
    await stage.expects('ok', stage.member, comment);
    const path = pathOf(comment);
    await stage.expects(
      'denied',
      stage.guest,
      { op: 'update', path, data: deletion },
      { op: 'delete', path },
    );
    await stage.expects('denied', stage.owner, { op: 'update', path, data: deletion });
  },
  'comments on nothing': async (stage) => {
    const { guest, path } = stage;
    const comment = stage.comment(guest, 'mGuest');
    const id = newId();
    await stage.expects('denied', guest, {
      ...comment,
      path: `${path}/expenses/${newId()}/comments/${id}`,
    } as Write);
    await stage.expects('ok', guest, await stage.next(guest, { deletedAt: serverTime }), comment);
  },
  'comments in many short ids': async (stage) => {
    for (const id of [
      'a',
      'a'.repeat(10),
      'a'.repeat(19),
      'a'.repeat(21),
      'propertyIsEnumerable',
      'has-a-dash-000000001',
    ])
      await stage.expects('denied', stage.guest, stage.comment(stage.guest, 'mGuest', id));
  },
  'comments as somebody else after a claim': async (stage) => {
    const { guest, member } = stage;
    await stage.asks('ok', 'claimMember', guest, remove(stage, 'mName'));
    await stage.expects('denied', member, stage.comment(member, 'mGuest'), stage.comment(member, 'mName'));
  },
};

const ofFunctions = ['postings/x', 'totals/balances', 'history/0', 'activity/x', 'secrets/x'];
const written: Scenarios = Object.fromEntries(
  ofFunctions.map((name): [string, Scenario] => [
    `writes ${name} of its group by hand`,
    async (stage) => {
      const path = `${stage.path}/${name}`;
      await stage.expects(
        'denied',
        stage.owner,
        { op: 'create', path: `${path}y`, data: { a: 1 } },
        { op: 'set', path, data: { members: {} } },
        { op: 'update', path, data: { members: {} } },
        { op: 'delete', path },
      );
    },
  ]),
);

const lists: Scenarios = Object.fromEntries(
  (
    [
      ['expenses', 500],
      ['history', 50],
      ['activity', 500],
    ] as const
  ).map(([name, most]): [string, Scenario] => [
    `pages through the ${name} without a bound`,
    async (stage) => {
      const from = `${stage.path}/${name}`;
      await stage.expects('ok', stage.guest, { op: 'list', query: { from, limit: most } });
      for (const query of [{ from }, { from, limit: most + 1 }, { from: name, group: true, limit: 1 }])
        await stage.expects('denied', stage.guest, { op: 'list', query });
    },
  ]),
);

const moreLists: Scenarios = {
  'pages through comments without a bound': async (stage) => {
    const from = `${stage.expensePath}/comments`;
    await stage.expects('ok', stage.guest, { op: 'list', query: { from, limit: 500 } });
    for (const query of [{ from }, { from, limit: 501 }, { from: 'comments', group: true, limit: 1 }])
      await stage.expects('denied', stage.guest, { op: 'list', query });
  },
  'pages through groups without a bound, or through those of others': async (stage) => {
    const { guest, owner } = stage;
    const where = [['memberUids', 'array-contains', guest.uid]] as const;
    await stage.expects('ok', guest, { op: 'list', query: { from: 'groups', where, limit: 200 } });
    await stage.expects(
      'denied',
      guest,
      { op: 'list', query: { from: 'groups', where } },
      { op: 'list', query: { from: 'groups', where, limit: 201 } },
      { op: 'list', query: { from: 'groups', limit: 1 } },
      { op: 'list', query: { from: 'groups', where: [['createdBy', '==', owner.uid]], limit: 1 } },
    );
  },
  'reads the profiles of others': async (stage) => {
    const { guest, owner } = stage;
    await stage.expects('denied', guest, { op: 'get', path: `users/${owner.uid}` });
    await stage.expects('denied', guest, { op: 'list', query: { from: 'users', limit: 1 } });
  },
};

const pauses: Scenarios = {
  'is paused in a group and writes': async (stage) => {
    const { guest, member, path } = stage;
    await db.doc(path).update({ pausedUntil: { [guest.uid]: tomorrow } });
    await stage.expects('denied', guest, ...(await writesOf(stage, guest, 'mGuest')));
    await stage.expects('ok', guest, ...readsOf(stage));
    await stage.expects('ok', member, ...(await writesOf(stage, member, 'mMember')));
  },
  'is paused and ends that by hand': async (stage) => {
    const { guest, path } = stage;
    await db.doc(path).update({ pausedUntil: { [guest.uid]: tomorrow } });
    await stage.expects(
      'denied',
      guest,
      stage.edit(guest, { pausedUntil: {} }),
      stage.edit(guest, { pausedUntil: { [guest.uid]: new Date(0) } }),
      { op: 'delete', path: `rates/${guest.uid}` },
    );
    await db.doc(path).update({ pausedUntil: { [guest.uid]: Timestamp.fromMillis(1_000) } });
    await stage.expects('ok', guest, ...(await writesOf(stage, guest, 'mGuest')));
  },
  'pauses another': async (stage) => {
    const { guest, owner } = stage;
    await stage.expects(
      'denied',
      guest,
      stage.edit(guest, { pausedUntil: { [owner.uid]: new Date('2199-01-01') } }),
    );
    await stage.expects('denied', guest, {
      op: 'set',
      path: `rates/${owner.uid}`,
      data: { pausedUntil: new Date('2199-01-01') },
    });
  },
  'is paused as an account and goes elsewhere': async (stage) => {
    const { stranger, code } = stage;
    await db.doc(`rates/${stranger.uid}`).set({ pausedUntil: tomorrow, expiresAt: tomorrow });
    await stage.expects('denied', stranger, newGroup(stranger, `groups/${newId()}`));
    await stage.expects('denied', stranger, {
      op: 'create',
      path: `users/${stranger.uid}`,
      data: { name: 'x', language: 'ko', createdAt: serverTime, updatedAt: serverTime },
    });
    await stage.asks('too-many-today', 'joinGroup', stranger, { code, as: { name: 'Jisu' } });
  },
  'reads what is counted of it': async (stage) => {
    const { guest } = stage;
    const path = `rates/${guest.uid}`;
    await stage.expects('denied', guest, { op: 'get', path }, { op: 'get', path: `${path}/days/2026-11-29` });
    await stage.expects('denied', guest, { op: 'list', query: { from: `${path}/days`, limit: 1 } });
  },
};

/** As if it had called that often today. */
async function countedUpTo({ uid }: Account, name: CallableName, inDay: number): Promise<void> {
  const calls = { [name]: { minute: 0, inMinute: 0, day, inDay } };
  await db.doc(`rates/${uid}`).set({ calls, expiresAt: tomorrow });
}

/** A request that the owner of the group would be granted. */
const requests: Record<CallableName, (stage: Stage) => object> = {
  createInvite: ({ groupId }) => ({ groupId }),
  previewInvite: ({ code }) => ({ code }),
  joinGroup: ({ code }) => ({ code, as: { name: 'Jisu' } }),
  removeMember: (stage) => remove(stage, 'mName'),
  listInvites: ({ groupId }) => ({ groupId }),
  revokeInvite: ({ groupId, code }) => ({ groupId, inviteId: inviteReference(db, code).id }),
  revokeInvites: ({ groupId }) => ({ groupId }),
  readmitMember: (stage) => remove(stage, 'mMember'),
  setMemberRole: (stage) => ({ ...remove(stage, 'mMember'), role: 'owner' }),
  claimMember: (stage) => remove(stage, 'mName'),
  changeCurrency: ({ groupId }) => ({ groupId, currency: 'KRW' }),
  deleteGroup: ({ groupId }) => ({ groupId, name: '제주 여행' }),
};

const rates: Scenarios = Object.fromEntries(
  (Object.keys(contracts) as CallableName[]).map((name): [string, Scenario] => [
    `calls ${name} more often than anybody does`,
    async (stage) => {
      const { owner, guest } = stage;
      await countedUpTo(owner, name, 2_000);
      await stage.asks('too-many-today', name, owner, requests[name](stage));
      // Neither does it stop another account, nor another callable.
      const other = name === 'listInvites' ? 'previewInvite' : 'listInvites';
      await stage.asks('ok', other, owner, requests[other](stage));
      await stage.asks('ok', other, guest, requests[other](stage));
    },
  ]),
);

const signedOut: Scenarios = {
  'is signed out': async (stage) => {
    const { guest, code, groupId } = stage;
    await stage.expects('denied', null, ...readsOf(stage), ...(await writesOf(stage, guest, 'mGuest')));
    await stage.asks('signed-out', 'joinGroup', null, { code, as: { name: 'x' } });
    await stage.asks('signed-out', 'listInvites', null, { groupId });
  },
  'is a member of another group only': async (stage) => {
    const { stranger } = stage;
    await stage.expects('ok', stranger, newGroup(stranger, `groups/${newId()}`));
    await stage.expects('denied', stranger, ...readsOf(stage), ...(await writesOf(stage, stranger, 'mName')));
    await stage.asks('not-a-member', 'listInvites', stranger);
  },
  'makes a group for somebody else, or with them in it': async (stage) => {
    const { guest, owner } = stage;
    const path = `groups/${newId()}`;
    const group = newGroup(guest, path) as { data: Fields };
    const withOwner = { ...group.data, memberUids: [guest.uid, owner.uid] };
    await stage.expects('denied', guest, newGroup(owner, path), { op: 'create', path, data: withOwner });
    await stage.expects('denied', guest, { op: 'create', path, data: { ...group.data, pausedUntil: {} } });
    await stage.expects('ok', guest, newGroup(guest, path));
  },
};

export const scenarios: Scenarios = {
  ...membership,
  ...invites,
  ...expenses,
  ...comments,
  ...written,
  ...lists,
  ...moreLists,
  ...pauses,
  ...rates,
  ...signedOut,
};
