import type { Firestore } from 'firebase-admin/firestore';
import { allGroups } from '../firestore/queries.ts';
import { catchUpGroup } from './repair.ts';

/**
 * Brings what is kept of every group's expenses up to them, without any event. For a suite on one machine: a project may
 * have more groups than one should go through.
 */
export async function catchUpAll(db: Firestore): Promise<string[]> {
  const { docs } = await allGroups(db).get();
  const groupIds = docs.map(({ id }) => id);
  for (const groupId of groupIds) await catchUpGroup(db, groupId);
  return groupIds;
}
