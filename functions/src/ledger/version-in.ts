import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { plainOf } from '../firestore/instants.ts';
import { type Version, versionOf } from './version.ts';

/** The version that an event brings; null where the document is gone, or is none that could be counted. */
export function versionIn(after: DocumentSnapshot): Version | null {
  return versionOf(plainOf(after));
}
