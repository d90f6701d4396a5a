import { createHash } from 'node:crypto';
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';

export function groupRef(db: Firestore, groupId: string): DocumentReference {
  return db.collection('groups').doc(groupId);
}

/** An invite is found by the SHA-256 of its code, so that the database never holds the code. */
export function inviteRef(db: Firestore, code: string): DocumentReference {
  return db.collection('invites').doc(createHash('sha256').update(code).digest('hex'));
}
