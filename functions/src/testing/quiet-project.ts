import type { Member } from '@nbbang/domain/records/group';
import { makeGroup } from '@nbbang/domain/testing/make-group';
import { initializeApp } from 'firebase-admin/app';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';
import { toTimestamp } from '../firestore/instants.ts';
import { groupReference } from '../firestore/references.ts';
import { newId } from './suite.ts';

/**
 * The database of a project of its own in the suite's Firestore emulator. No trigger listens there: what happens in it, the
 * test itself did.
 */
export function quietProject(projectId: string): Firestore {
  return getFirestore(initializeApp({ projectId }, projectId));
}

/** One of them, for tests that look at their own group alone. */
export const quietDb: Firestore = quietProject('demo-quiet');

/** Stores a group of its own for one test and returns its id. */
export async function storeQuietGroup(members: Record<string, Member>, db = quietDb): Promise<string> {
  const groupId = newId();
  const group = makeGroup(members);
  const times = { createdAt: toTimestamp(group.createdAt), updatedAt: toTimestamp(group.updatedAt) };
  await groupReference(db, groupId).set({ ...group, ...times });
  return groupId;
}
