import type { CallableName } from '@nbbang/domain/callables/contracts';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { makeGroup, makeMember } from '@nbbang/domain/testing/make-group';
import { emulatorHost } from 'firestore-rules-tools/cli/emulator-host';
import { serverTime, type Fields } from 'firestore-rules-tools/emulator/fields';
import type { Request, Write } from 'firestore-rules-tools/emulator/request';
import { toWire } from 'firestore-rules-tools/emulator/to-wire';
import * as v from 'valibot';
import { expect } from 'vitest';
import { toTimestamp } from '../../functions/src/firestore/instants.ts';
import { encodeExpense, storeInvite } from '../../functions/src/testing/stored-group.ts';
import { callFunction, db, newId, signUp, type Account } from '../../functions/src/testing/suite.ts';

/** What a request came to: `ok`, `denied` by the rules, or the reason for which a callable refused. */
type Outcome = string;

const databaseName = `projects/${process.env['GCLOUD_PROJECT'] ?? ''}/databases/(default)`;

/** Sends it as the account's own client would, with the token that signing in gave it. */
async function send(account: Account | null, request: Request): Promise<Outcome> {
  const { method, path, body } = toWire(request, databaseName);
  const response = await fetch(`http://${emulatorHost()}/v1/${databaseName}/documents${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(account && { authorization: `Bearer ${account.idToken}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (response.ok || (request.op === 'get' && response.status === 404)) return 'ok';
  // It waited too long for what a function has locked: an SDK sends it again.
  if (response.status === 409 && text.includes('"ABORTED"')) return send(account, request);
  return text.includes('PERMISSION_DENIED') ? 'denied' : `${response.status} ${text}`;
}

const answerSchema = v.object({
  result: v.optional(v.record(v.string(), v.unknown())),
  error: v.optional(v.object({ details: v.optional(v.object({ reason: v.string() })) })),
});

/** Calls a function: what it came to, and what it answered. */
async function ask(name: CallableName, account: Account | null, data: object) {
  const { body } = await callFunction(name, account, data);
  const { result, error } = v.parse(answerSchema, body);
  return { outcome: result ? 'ok' : (error?.details?.reason ?? 'failed'), result: result ?? {} };
}

/**
 * Where a scenario plays: a group of its own with an owner (`mOwner`), a member and a guest (`mMember`, `mGuest`), a name
 * (`mName`), somebody in no group, an expense that the member made, and an invite. Whoever acts has an account that no other
 * scenario uses.
 */
export async function newStage() {
  const [owner, member, guest, stranger] = await Promise.all([
    signUp(`${newId()}@example.com`),
    signUp(`${newId()}@example.com`),
    signUp(),
    signUp(),
  ]);
  const groupId = newId();
  const group = makeGroup({
    mOwner: makeMember('지영', { uid: owner.uid, role: 'owner' }),
    mMember: makeMember('Mina', { uid: member.uid }),
    mGuest: makeMember('Gina', { uid: guest.uid }),
    mName: makeMember('민수'),
  });
  const times = { createdAt: toTimestamp(group.createdAt), updatedAt: toTimestamp(group.updatedAt) };
  const path = `groups/${groupId}`;
  const expensePath = `${path}/expenses/${newId()}`;
  const expense = encodeExpense(
    makeExpense({
      ...{ amountMinor: 3_000, payer: 'mMember', participants: ['mOwner', 'mMember', 'mGuest'] },
      ...{ createdBy: member.uid, updatedBy: member.uid, writeId: newId() },
    }),
  );
  await db.doc(path).set({ ...group, ...times });
  await db.doc(expensePath).set(expense);
  return {
    ...{ owner, member, guest, stranger, groupId, path, expensePath },
    code: await storeInvite(groupId),
    /** Fails unless it comes to that. */
    async expects(outcome: Outcome, account: Account | null, ...requests: readonly Request[]): Promise<void> {
      for (const request of requests)
        expect([request, await send(account, request)]).toEqual([request, outcome]);
    },
    async asks(outcome: Outcome, name: CallableName, account: Account | null, data: object = { groupId }) {
      const answer = await ask(name, account, data);
      expect([name, answer.outcome]).toEqual([name, outcome]);
      return answer.result;
    },
    newExpense: (account: Account, changes: Fields = {}, id = newId()): Write => ({
      op: 'create',
      path: `${path}/expenses/${id}`,
      data: newExpenseOf(account, changes),
    }),
    /** The next version of the expense as it is stored now. */
    async next(account: Account, changes: Fields, at = expensePath): Promise<Write> {
      const stored = await db.doc(at).get();
      return {
        op: 'update',
        path: at,
        data: {
          revision: Number(stored.get('revision')) + 1,
          writeId: newId(),
          previousWriteId: v.parse(v.string(), stored.get('writeId')),
          updatedBy: account.uid,
          updatedAt: serverTime,
          ...changes,
        },
      };
    },
    comment: (account: Account, memberId: string, id = newId()): Write => ({
      op: 'create',
      path: `${expensePath}/comments/${id}`,
      data: { text: '네', memberId, createdBy: account.uid, createdAt: serverTime },
    }),
    edit: (account: Account, changes: Fields): Write => ({
      op: 'update',
      path,
      nested: true,
      data: { updatedBy: account.uid, updatedAt: serverTime, ...changes },
    }),
  };
}

export type Stage = Awaited<ReturnType<typeof newStage>>;

function newExpenseOf({ uid }: Account, changes: Fields): Fields {
  return {
    ...{ kind: 'expense', title: '저녁', amountMinor: 3_000, currency: 'KRW', date: '2026-01-02' },
    ...{ category: null, note: '', foreign: null, payers: { mMember: 3_000 } },
    split: { mode: 'equal', participants: ['mOwner', 'mMember'] },
    ...{ revision: 1, writeId: newId(), previousWriteId: null, createdBy: uid, createdAt: serverTime },
    ...{ updatedBy: uid, updatedAt: serverTime, deletedAt: null, receivedAt: null },
    ...changes,
  };
}

/** Everything that a member reads. */
export const readsOf = ({ path, expensePath }: Stage): Request[] => [
  { op: 'get', path },
  { op: 'get', path: expensePath },
  { op: 'get', path: `${path}/totals/balances` },
  { op: 'list', query: { from: `${path}/expenses`, limit: 50 } },
  { op: 'list', query: { from: `${expensePath}/comments`, limit: 50 } },
  { op: 'list', query: { from: `${path}/history`, limit: 50 } },
  { op: 'list', query: { from: `${path}/activity`, limit: 50 } },
];

/** One of each kind of what a member writes. */
export async function writesOf(stage: Stage, account: Account, memberId: string): Promise<Write[]> {
  return [
    stage.newExpense(account),
    await stage.next(account, { title: newId() }),
    stage.comment(account, memberId),
    stage.edit(account, { name: newId() }),
    {
      op: 'set',
      path: `${stage.path}/payouts/${memberId}`,
      data: { bank: '', number: '1', holder: '', link: '', updatedAt: serverTime },
    },
  ];
}
