import {
  onSnapshot,
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

/** Every listener also hears of changes of metadata, because only they tell when the server has answered. */
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

/** Listens to what this device holds of a query. The server is not asked, so it costs nothing. */
export function listenToCachedQuery(of: Omit<Listening<Query, QuerySnapshot>, 'what'>): Unsubscribe {
  return onSnapshot(of.target, { ...withMetadata, source: 'cache' }, of.onChange, of.onFailure);
}

/**
 * Attaches a listener that survives the race between the write of a new group and the listeners of its page. Both start
 * at the same time. A listener that reaches the server first is denied, because the group is not there yet. So after the
 * first denial the listener is attached once more, when all pending writes have been sent.
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
