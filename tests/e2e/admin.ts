import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore, type Firestore } from 'firebase-admin/firestore';
import { test } from '@playwright/test';

/** Looks behind the screens: the suite's Firestore with all rights (FIRESTORE_EMULATOR_HOST, GCLOUD_PROJECT). */
const projectId = process.env['GCLOUD_PROJECT'];
if (!projectId) throw new Error('GCLOUD_PROJECT is not set: run the tests with npm test');
const app = initializeApp({ projectId }, 'e2e');
export const firestore: Firestore = getFirestore(app);

test.afterAll(() => deleteApp(app));

/** The ids of the group's members by name. */
export async function groupMembers(groupId: string): Promise<Record<string, string>> {
  const group = await firestore.doc(`groups/${groupId}`).get();
  const members: unknown = group.get('members');
  if (typeof members !== 'object' || members === null) throw new Error(`no members in ${groupId}`);
  return Object.fromEntries(
    Object.entries(members).map(([id, member]: [string, { name: string }]) => [member.name, id]),
  );
}

export async function onlyExpense(groupId: string): Promise<string> {
  const { docs } = await firestore.collection(`groups/${groupId}/expenses`).get();
  const [only] = docs;
  if (docs.length !== 1 || !only) throw new Error(`${docs.length} expenses in ${groupId}`);
  return only.id;
}
