import { initializeApp } from 'firebase-admin/app';
import { getFirestore, type Firestore } from 'firebase-admin/firestore';
import { expect } from '@playwright/test';

/** Looks behind the screens: the suite's Firestore with all rights (FIRESTORE_EMULATOR_HOST, GCLOUD_PROJECT). */
const projectId = process.env['GCLOUD_PROJECT'];
if (!projectId) throw new Error('GCLOUD_PROJECT is not set: run the tests with npm test');
export const firestore: Firestore = getFirestore(initializeApp({ projectId }, 'e2e'));

/** The ids of the group's members by name, once it has those of `names`: a page shows them before the server has them. */
export async function groupMembers(groupId: string, ...names: string[]): Promise<Record<string, string>> {
  let ids: Record<string, string> = {};
  await expect
    .poll(async () => {
      ids = await storedMembers(groupId);
      return names.filter((name) => ids[name] === undefined);
    })
    .toEqual([]);
  return ids;
}

async function storedMembers(groupId: string): Promise<Record<string, string>> {
  const group = await firestore.doc(`groups/${groupId}`).get();
  const members: unknown = group.get('members');
  if (typeof members !== 'object' || members === null) return {};
  return Object.fromEntries(
    Object.entries(members).map(([id, member]: [string, { name: string }]) => [member.name, id]),
  );
}

/** The id of the group's expense, once it has reached the server; fails when there is more than one. */
export async function onlyExpense(groupId: string): Promise<string> {
  const expenses = firestore.collection(`groups/${groupId}/expenses`);
  await expect.poll(async () => (await expenses.get()).size).toBe(1);
  const [only] = (await expenses.get()).docs;
  if (!only) throw new Error(`no expense in ${groupId}`);
  return only.id;
}
