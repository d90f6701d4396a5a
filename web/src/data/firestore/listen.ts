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
import { isRefusal, waitsMs } from './try-again.ts';

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
  return keepAttached(of, (next, error) => {
    let counted: string | null = null;
    const onChange = (snapshot: DocumentSnapshot): void => {
      const { fromCache, hasPendingWrites } = snapshot.metadata;
      noteSource(snapshot);
      const content = JSON.stringify(snapshot.data() ?? null);
      if (!fromCache && !hasPendingWrites && content !== counted) {
        counted = content;
        countReads(of.what, 1);
      }
      next(snapshot);
    };
    return onSnapshot(of.target, withMetadata, onChange, error);
  });
}

/** Costs one read for each document, one where there are none, and one for each change that comes from the server. */
export function listenToQuery(of: Listening<Query, QuerySnapshot>): Unsubscribe {
  return keepAttached(of, (next, error) => {
    let isCounted = false;
    const onChange = (snapshot: QuerySnapshot): void => {
      noteSource(snapshot);
      if (!snapshot.metadata.fromCache) {
        const documents = isCounted ? changedByServer(snapshot) : Math.max(1, snapshot.size);
        isCounted = true;
        if (documents > 0) countReads(of.what, documents);
      }
      next(snapshot);
    };
    return onSnapshot(of.target, withMetadata, onChange, error);
  });
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

/** Listens to what this device holds of a document. The server is not asked, so it costs nothing. */
export function listenToCachedDocument(
  of: Omit<Listening<DocumentReference, DocumentSnapshot>, 'what'>,
): Unsubscribe {
  return keepAttached(of, (next, error) =>
    onSnapshot(of.target, { ...withMetadata, source: 'cache' }, next, error),
  );
}

/** Listens to what this device holds of a query. The server is not asked, so it costs nothing. */
export function listenToCachedQuery(of: Omit<Listening<Query, QuerySnapshot>, 'what'>): Unsubscribe {
  return keepAttached(of, (next, error) =>
    onSnapshot(of.target, { ...withMetadata, source: 'cache' }, next, error),
  );
}

/**
 * Keeps a listener attached until the server refuses it. Firestore ends a listener with its first error, also where the
 * database of the browser could not be read just then: such a one is attached again, later each time, and is told of nothing.
 *
 * A denial is believed the second time. A new group is written while the listeners of its page start; one that reaches the
 * server first is denied, because the group is not there yet. So it is attached once more when all pending writes have been
 * sent, and when it is decided whether App Check vouches for this page, since without it everything may be denied.
 */
function keepAttached<Snapshot>(
  of: Pick<Listening<unknown, Snapshot>, 'onChange' | 'onFailure'>,
  attach: (next: (snapshot: Snapshot) => void, error: (error: ListenFailure) => void) => Unsubscribe,
): Unsubscribe {
  let stopped = false;
  let isDeniedBefore = false;
  let waits = waitsMs();
  let detach: Unsubscribe = () => undefined;

  function attachNow(): void {
    if (!stopped) detach = attach(onNext, onError);
  }

  function onNext(snapshot: Snapshot): void {
    waits = waitsMs();
    hand(snapshot, of);
  }

  function onError(error: ListenFailure): void {
    if (stopped) return;
    if (!isRefusal(error)) {
      console.warn('a listener has ended, and is attached again', error);
      noteWaiting();
      setTimeout(attachNow, waits.next().value);
    } else if (error.code !== 'permission-denied' || isDeniedBefore) {
      of.onFailure(error);
    } else {
      isDeniedBefore = true;
      verification.want();
      Promise.all([waitForPendingWrites(firestore), verification.settled()])
        .then(attachNow)
        .catch(() => of.onFailure(error));
    }
  }

  attachNow();
  return () => {
    stopped = true;
    detach();
  };
}
