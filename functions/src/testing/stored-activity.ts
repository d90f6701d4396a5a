import { type Activity, activitySchema } from '@nbbang/domain/records/activity';
import type { DocumentSnapshot } from 'firebase-admin/firestore';
import * as v from 'valibot';
import { toPlain } from '../firestore/instants.ts';
import { groupReference } from '../firestore/references.ts';
import { db, newId, waitFor } from './suite.ts';

/** What the group's activity says of `whats`, by id. A new group says that it was created. */
export async function loadActivity(
  groupId: string,
  whats: readonly Activity['what'][],
): Promise<Map<string, Activity>> {
  const { docs } = await groupReference(db, groupId).collection('activity').get();
  const all = docs.map(
    (document) => [document.id, v.parse(activitySchema, toPlain(document.data()))] as const,
  );
  return new Map(all.filter(([, { what }]) => whats.includes(what)));
}

/** Waits for so many that tell of one write alone: those of several together give way to them. */
export function waitForActivity(groupId: string, whats: readonly Activity['what'][], count: number) {
  return waitFor(
    `${count} activities`,
    () => loadActivity(groupId, whats),
    (activity) => [...activity.values()].filter((entry) => !('since' in entry)).length >= count,
  );
}

/** When each document of the group's activity was written last. */
export async function activityTimes(groupId: string): Promise<Record<string, string>> {
  const { docs } = await groupReference(db, groupId).collection('activity').get();
  return Object.fromEntries(docs.map(({ id, updateTime }) => [id, updateTime.valueOf()]));
}

/** Versions of one document as events carry them, stored where no trigger listens; the first one is none. */
export async function storeVersions(versions: readonly object[]): Promise<DocumentSnapshot[]> {
  const elsewhere = db.collection(`versions-${newId()}`);
  const snapshots = [await elsewhere.doc('none').get()];
  for (const [at, version] of versions.entries()) {
    const document = elsewhere.doc(String(at + 1));
    await document.set(version);
    snapshots.push(await document.get());
  }
  return snapshots;
}

/** Before and after of the event that made version `at`, counted from 1. */
export function eventOf(snapshots: readonly DocumentSnapshot[], at: number) {
  const [before, after] = [snapshots[at - 1], snapshots[at]];
  if (!before || !after) throw new Error(`no version ${at}`);
  return { before, after };
}
