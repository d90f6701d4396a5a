import type { DocumentSnapshot, Timestamp } from 'firebase-admin/firestore';

/** Both versions of a document that an event carries. */
export type Versions = { before: DocumentSnapshot; after: DocumentSnapshot };

/** When each version was written, as texts for a dead letter. A version that is none is none there. */
export function versionTimes({ before, after }: Versions): Record<string, string> {
  return {
    ...(before.updateTime && { beforeTime: toText(before.updateTime) }),
    ...(after.updateTime && { afterTime: toText(after.updateTime) }),
  };
}

function toText({ seconds, nanoseconds }: Timestamp): string {
  return `${seconds}.${String(nanoseconds).padStart(9, '0')}`;
}
