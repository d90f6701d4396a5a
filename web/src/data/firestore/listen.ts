// oxlint-disable-next-line no-restricted-imports -- counted here
import { onSnapshot } from 'firebase/firestore';
import {
  waitForPendingWrites,
  type DocumentReference,
  type DocumentSnapshot,
  type FirestoreError,
  type Query,
  type QuerySnapshot,
  type Unsubscribe,
} from 'firebase/firestore';
import { firestore } from './firestore.ts';
import { countReads } from './reads.ts';

/** Every listener of the app hears of changes of metadata too: only they tell when the server has spoken. */
const withMetadata = { includeMetadataChanges: true } as const;

export type Listening<Target, Snapshot> = {
  /** For the read meter: what is read. */
  what: string;
  target: Target;
  onChange: (snapshot: Snapshot) => void;
  onFailure: (error: FirestoreError) => void;
};

/** Costs one read, and one for each change that comes from the server. */
export function listenToDocument(of: Listening<DocumentReference, DocumentSnapshot>): Unsubscribe {
  return keepAttached((onError) => {
    let counted: string | null = null;
    const onChange = (snapshot: DocumentSnapshot): void => {
      const { fromCache, hasPendingWrites } = snapshot.metadata;
      const content = JSON.stringify(snapshot.data() ?? null);
      if (!fromCache && !hasPendingWrites && content !== counted) {
        counted = content;
        countReads(of.what, 1);
      }
      of.onChange(snapshot);
    };
    return onSnapshot(of.target, withMetadata, onChange, onError);
  }, of.onFailure);
}

/** Costs one read for each document, one where there are none, and one for each change that comes from the server. */
export function listenToQuery(of: Listening<Query, QuerySnapshot>): Unsubscribe {
  return keepAttached((onError) => {
    let isCounted = false;
    const onChange = (snapshot: QuerySnapshot): void => {
      if (!snapshot.metadata.fromCache) {
        const documents = isCounted ? changedByServer(snapshot) : Math.max(1, snapshot.size);
        isCounted = true;
        if (documents > 0) countReads(of.what, documents);
      }
      of.onChange(snapshot);
    };
    return onSnapshot(of.target, withMetadata, onChange, onError);
  }, of.onFailure);
}

function changedByServer(snapshot: QuerySnapshot): number {
  return snapshot.docChanges().filter(({ type, doc }) => type !== 'removed' && !doc.metadata.hasPendingWrites)
    .length;
}

/** The same as `listenToQuery` over what the device holds: costs nothing, and the server is not asked. */
export function listenToCachedQuery(of: Omit<Listening<Query, QuerySnapshot>, 'what'>): Unsubscribe {
  return onSnapshot(of.target, { ...withMetadata, source: 'cache' }, of.onChange, of.onFailure);
}

/**
 * Attaches a listener that survives the race between a new group's write and the listeners of its page: both
 * streams start together, and a listener that reaches the server first is denied, because the rules do not see
 * the group yet. So a first denial is believed only after all pending writes have been sent.
 */
function keepAttached(
  attach: (onError: (error: FirestoreError) => void) => Unsubscribe,
  onFailure: (error: FirestoreError) => void,
): Unsubscribe {
  let stopped = false;
  let retried = false;

  function handle(error: FirestoreError): void {
    if (stopped) return;
    if (error.code !== 'permission-denied' || retried) {
      onFailure(error);
      return;
    }
    retried = true;
    waitForPendingWrites(firestore).then(
      () => {
        if (!stopped) stop = attach(handle);
      },
      () => onFailure(error),
    );
  }

  let stop = attach(handle);
  return () => {
    stopped = true;
    stop();
  };
}
