import {
  onSnapshot,
  waitForPendingWrites,
  type DocumentReference,
  type DocumentSnapshot,
  type Query,
  type QuerySnapshot,
  type Unsubscribe,
} from 'firebase/firestore';
import { verification } from '#data/firebase-app.ts';
import { noteContact, noteWaiting } from '#data/local/connection.ts';
import { firestore, type ListenFailure } from './firestore.ts';
import { countReads } from './reads.ts';

/** Every listener also hears of changes of metadata, because only they tell when the server has answered. */
const withMetadata = { includeMetadataChanges: true } as const;

export type Listening<Target, Snapshot> = {
  /** For the read meter: what is read. */
  what: string;
  target: Target;
  onChange: (snapshot: Snapshot) => void;
  onFailure: (error: ListenFailure) => void;
};

/** Costs one read, and one for each change that comes from the server. */
export function listenToDocument(of: Listening<DocumentReference, DocumentSnapshot>): Unsubscribe {
  return keepAttached((onError) => {
    let counted: string | null = null;
    const onChange = (snapshot: DocumentSnapshot): void => {
      const { fromCache, hasPendingWrites } = snapshot.metadata;
      noteSource(snapshot);
      const content = JSON.stringify(snapshot.data() ?? null);
      if (!fromCache && !hasPendingWrites && content !== counted) {
        counted = content;
        countReads(of.what, 1);
      }
      hand(snapshot, of);
    };
    return onSnapshot(of.target, withMetadata, onChange, onError);
  }, of.onFailure);
}

/** Costs one read for each document, one where there are none, and one for each change that comes from the server. */
export function listenToQuery(of: Listening<Query, QuerySnapshot>): Unsubscribe {
  return keepAttached((onError) => {
    let isCounted = false;
    const onChange = (snapshot: QuerySnapshot): void => {
      noteSource(snapshot);
      if (!snapshot.metadata.fromCache) {
        const documents = isCounted ? changedByServer(snapshot) : Math.max(1, snapshot.size);
        isCounted = true;
        if (documents > 0) countReads(of.what, documents);
      }
      hand(snapshot, of);
    };
    return onSnapshot(of.target, withMetadata, onChange, onError);
  }, of.onFailure);
}

function noteSource({ metadata }: DocumentSnapshot | QuerySnapshot): void {
  if (metadata.fromCache) return noteWaiting();
  verification.noteAdmitted();
  // A write made here shows as if it came from the server.
  if (!metadata.hasPendingWrites) noteContact();
}

/** Whoever fails over what has come is told that the listener has failed, instead of waiting for ever. */
function hand<Snapshot>(
  snapshot: Snapshot,
  { onChange, onFailure }: Pick<Listening<unknown, Snapshot>, 'onChange' | 'onFailure'>,
): void {
  try {
    onChange(snapshot);
  } catch (error) {
    console.error(error);
    onFailure({ code: 'internal' });
  }
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
 * first denial the listener is attached once more, when all pending writes have been sent; and when it is decided whether
 * App Check vouches for this page, since without it everything may be denied.
 */
function keepAttached(
  attach: (onError: (error: ListenFailure) => void) => Unsubscribe,
  onFailure: (error: ListenFailure) => void,
): Unsubscribe {
  let stopped = false;
  let retried = false;

  function handle(error: ListenFailure): void {
    if (stopped) return;
    if (error.code !== 'permission-denied' || retried) {
      onFailure(error);
      return;
    }
    retried = true;
    verification.want();
    Promise.all([waitForPendingWrites(firestore), verification.settled()]).then(
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
