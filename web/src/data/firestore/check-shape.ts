import { releaseSchema, storedShape } from '@nbbang/domain/records/release';
import { noteOutdated } from '#data/local/outdated.ts';
import { fetchDocument } from './fetch.ts';
import { readRecord } from '#data/base/read-record.ts';
import { releaseReference } from './references.ts';

let isAsked = false;

/** Called where a document cannot be read: whether that is because this page is of before its shape is asked once. */
export function checkShape(): void {
  if (isAsked) return;
  isAsked = true;
  fetchDocument('release', releaseReference()).then(
    (snapshot) => {
      const read = readRecord(releaseSchema, snapshot.data());
      if ('record' in read && read.record.minimumShape > storedShape) noteOutdated();
    },
    () => {
      // Without a network it is asked the next time.
      isAsked = false;
    },
  );
}
