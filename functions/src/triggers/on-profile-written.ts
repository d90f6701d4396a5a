import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { countWrite } from './count-write.ts';

/** Counts it. */
export const onProfileWritten = onDocumentWritten('users/{uid}', (event) =>
  countWrite(event, { uid: event.params.uid, kind: 'profile' }),
);
