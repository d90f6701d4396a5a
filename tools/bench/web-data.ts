import { FieldValue, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { catchUpGroup } from '../../functions/src/ledger/post-expense.ts';
import { groupReference } from '../../functions/src/firestore/references.ts';
import { benchExpense } from './bench-records.ts';
import type { Session } from '../browser/store-session.ts';

const apiKey = 'demo';

/** An account of the Auth emulator, and its session as the SDK stores it. */
export async function signUp(authOrigin: string): Promise<{ uid: string; session: Session }> {
  const ask = async (method: string, body: object): Promise<Record<string, string>> => {
    const answer = await fetch(
      `${authOrigin}/identitytoolkit.googleapis.com/v1/accounts:${method}?key=${apiKey}`,
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...body, returnSecureToken: true }),
      },
    );
    return (await answer.json()) as Record<string, string>;
  };
  const email = `bench-${Date.now()}@example.test`;
  const {
    localId = '',
    idToken = '',
    refreshToken,
  } = await ask('signUp', { email, password: 'bench-bench' });
  await ask('update', { idToken, displayName: '지영' });
  const now = String(Date.now());
  const value = {
    ...{ uid: localId, email, emailVerified: false, displayName: '지영', isAnonymous: false },
    providerData: [
      { providerId: 'password', uid: email, displayName: '지영', email, phoneNumber: null, photoURL: null },
    ],
    stsTokenManager: { refreshToken, accessToken: idToken, expirationTime: Date.now() + 3_500_000 },
    ...{ createdAt: now, lastLoginAt: now, apiKey, appName: '[DEFAULT]' },
  };
  return { uid: localId, session: { key: `firebase:authUser:${apiKey}:[DEFAULT]`, value } };
}

/** A group of the account and one more, with so many expenses, all of them counted. */
export async function storeGroup(db: Firestore, uid: string, expenses: number): Promise<string> {
  const reference = db.collection('groups').doc();
  const now = Timestamp.now();
  await reference.set({
    ...{ name: `모임 ${expenses}`, emoji: '🥖', currency: 'KRW', memberUids: [uid], createdBy: uid },
    members: {
      anna: { name: '지영', uid, role: 'owner', status: 'active' },
      bora: { name: '민수', uid: null, role: 'member', status: 'active' },
    },
    ...{ createdAt: now, updatedAt: now, updatedBy: uid },
  });
  const collection = groupReference(db, reference.id).collection('expenses');
  for (let written = 0; written < expenses; written += 500) {
    const batch = db.batch();
    for (let n = written; n < Math.min(expenses, written + 500); n++) {
      const document = collection.doc();
      const expense = benchExpense(document.id, FieldValue.serverTimestamp());
      const split = { mode: 'equal', participants: ['anna', 'bora'] };
      batch.set(document, { ...expense, split, createdBy: uid, updatedBy: uid });
    }
    await batch.commit();
  }
  await catchUpGroup(db, reference.id, Date.now);
  return reference.id;
}
