import type { DocumentReference, Firestore } from 'firebase-admin/firestore';

export function activityRef(db: Firestore, groupId: string, activityId: string): DocumentReference {
  return db.doc(`groups/${groupId}/activity/${activityId}`);
}
