import { type DocumentSnapshot, Timestamp } from 'firebase-admin/firestore';
import type { EventKind } from './limits.ts';

/** Whose write of a group it was, and of which kind; null for those of functions on nobody's behalf, such as a pause. */
export function eventOfGroup(
  before: DocumentSnapshot,
  after: DocumentSnapshot,
): { uid: unknown; kind: EventKind } | null {
  if (!before.exists) return { uid: after.get('createdBy'), kind: 'groups' };
  const then: unknown = before.get('updatedAt');
  const now: unknown = after.get('updatedAt');
  const isSame = then instanceof Timestamp && now instanceof Timestamp && then.isEqual(now);
  return isSame ? null : { uid: after.get('updatedBy'), kind: 'settings' };
}
