import {
  type DocumentReference,
  type DocumentSnapshot,
  type Firestore,
  Timestamp,
} from 'firebase-admin/firestore';
import type { Versions } from './version-times.ts';

/**
 * The versions of `versionTimes` once more, as the database had them at those times. It remembers seven days with
 * point-in-time recovery, one hour without, and fails beyond that.
 */
export async function versionsAt(
  db: Firestore,
  document: DocumentReference,
  { beforeTime, afterTime }: Record<string, string>,
): Promise<Versions> {
  const versionAt = (text: string | undefined): Promise<DocumentSnapshot> =>
    text === undefined ? db.doc('none/none').get() : readAt(db, document, toTime(text));
  const [before, after] = await Promise.all([versionAt(beforeTime), versionAt(afterTime)]);
  return { before, after };
}

function readAt(db: Firestore, document: DocumentReference, readTime: Timestamp): Promise<DocumentSnapshot> {
  return db.runTransaction((transaction) => transaction.get(document), { readOnly: true, readTime });
}

function toTime(text: string): Timestamp {
  const [seconds, nanoseconds] = text.split('.').map(Number);
  if (seconds === undefined || nanoseconds === undefined) throw new Error('not the time of a version');
  return new Timestamp(seconds, nanoseconds);
}
