import type { DocumentSnapshot } from 'firebase-admin/firestore';

/** Whether the entry is there and tells of one write alone, not of several that the ledger met together. */
export function isExact(entry: DocumentSnapshot | undefined): boolean {
  return entry?.exists === true && entry.get('since') === undefined;
}
