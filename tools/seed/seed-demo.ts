import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore, Timestamp, type Firestore } from 'firebase-admin/firestore';
import { Problem } from '../problem.ts';
import { demoExpenses, demoGroup, demoGroupId, demoUser } from './demo-records.ts';

export const demoAccount = { email: 'demo@nbbang.app', password: 'nbbang-demo' };

const totalsTimeoutMs = 30_000;

/**
 * Writes the demo account and its group into the suite `env` leads to. Totals come from the trigger, as always;
 * resolves when they count every expense.
 *
 * @throws Problem when the trigger does not run.
 */
export async function seedDemo(env: Record<string, string>, projectId: string, nowMs: number): Promise<void> {
  Object.assign(process.env, env);
  const app = initializeApp({ projectId }, 'seed');
  try {
    const db = getFirestore(app);
    const account = await getAuth(app).createUser({ ...demoAccount, displayName: demoUser(nowMs).name });
    const group = demoGroup(account.uid, nowMs);
    const expenses = demoExpenses(account.uid, nowMs);
    const groupRef = db.doc(`groups/${demoGroupId}`);
    const batch = db.batch();
    batch.set(db.doc(`users/${account.uid}`), stored(demoUser(nowMs)));
    batch.set(groupRef, stored(group));
    for (const [id, expense] of Object.entries(expenses)) {
      batch.set(groupRef.collection('expenses').doc(id), stored(expense));
    }
    await batch.commit();
    await totalsCount(db, Object.keys(expenses).length);
  } finally {
    await deleteApp(app);
  }
}

/** The stored form of a record: its instants (`…At`, milliseconds) as Firestore timestamps. */
function stored(record: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key,
      key.endsWith('At') && typeof value === 'number' ? Timestamp.fromMillis(value) : value,
    ]),
  );
}

function totalsCount(db: Firestore, count: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      unsubscribe();
      settle();
    };
    const timer = setTimeout(() => {
      end(() =>
        reject(new Problem('The trigger onExpenseWritten did not compute the totals. Look into the log.')),
      );
    }, totalsTimeoutMs);
    const unsubscribe = db.collection(`groups/${demoGroupId}/postings`).onSnapshot(
      (postings) => {
        if (postings.size >= count) end(resolve);
      },
      (error) => end(() => reject(error)),
    );
  });
}
