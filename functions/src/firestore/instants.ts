import { type DocumentSnapshot, Timestamp } from 'firebase-admin/firestore';

/** Document data with every Timestamp as milliseconds since the epoch, ready to be parsed by a record schema. */
export function toPlain(value: unknown): unknown {
  if (value instanceof Timestamp) return value.toMillis();
  if (Array.isArray(value)) return value.map(toPlain);
  // Only maps are taken apart: a reference, a point or bytes must fail the schema as what it is.
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) {
    return value;
  }
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, toPlain(held)]));
}

export function toTimestamp(instantMs: number): Timestamp {
  return Timestamp.fromMillis(instantMs);
}

/** The data of a snapshot, ready to be parsed; null when the document does not exist. */
export function plainOf(snapshot: DocumentSnapshot): unknown {
  return snapshot.exists ? toPlain(snapshot.data()) : null;
}
