import { groupSchema, type Group } from '@nbbang/domain/records/group';
import type { DocumentSnapshot, QuerySnapshot, Unsubscribe } from 'firebase/firestore';
import { noteFirstScreen } from '#data/base/first-screen.ts';
import { isConnected } from '#data/local/connection.ts';
import { maxListed } from '#data/base/max-listed.ts';
import { toLiveFailure } from './firestore.ts';
import { followingConnection } from './following-connection.ts';
import { listenToDocument, listenToQuery } from './listen.ts';
import type { Emit } from '#data/base/live.ts';
import { isDamaged, parseSnapshot } from './parse-snapshot.ts';
import { groupsOf } from './queries.ts';
import { groupReference } from './references.ts';

export type KnownGroup = { id: string; group: Group; pending: boolean };

/** The groups `uid` is an active member of, the last changed first: `maxListed.groups` of them, should there be more. */
export function watchMyGroups(uid: string, emit: Emit<KnownGroup[]>): Unsubscribe {
  let last: QuerySnapshot | null = null;
  const onChange = (snapshot: QuerySnapshot): void => {
    last = snapshot;
    // An empty cache does not mean that there are no groups. If the server can answer, wait for its answer.
    if (snapshot.empty && snapshot.metadata.fromCache && navigator.onLine) {
      if (!isConnected()) emit({ status: 'failed', reason: 'unavailable' });
      return;
    }
    const groups = snapshot.docs.flatMap((document) => {
      const group = parseSnapshot(groupSchema, document);
      return group ? [{ id: document.id, group, pending: document.metadata.hasPendingWrites }] : [];
    });
    // Else the figures are still to come.
    if (groups.length === 0) noteFirstScreen();
    emit({ status: 'ready', value: groups.sort((a, b) => b.group.updatedAt - a.group.updatedAt) });
  };
  const stopListening = listenToQuery({
    what: 'my groups',
    target: groupsOf(uid, maxListed.groups),
    onChange,
    onFailure: (error) => emit(toLiveFailure(error)),
  });
  return followingConnection(stopListening, () => last && onChange(last));
}

/** One group; `missing` when it does not exist. The rules answer `denied` for a group one is not in. */
export function watchGroup(groupId: string, emit: Emit<KnownGroup>): Unsubscribe {
  let last: DocumentSnapshot | null = null;
  const onChange = (snapshot: DocumentSnapshot): void => {
    last = snapshot;
    const group = parseSnapshot(groupSchema, snapshot);
    if (group) {
      emit({ status: 'ready', value: { id: groupId, group, pending: snapshot.metadata.hasPendingWrites } });
    } else if (isDamaged(snapshot, group)) {
      emit({ status: 'failed', reason: 'damaged' });
    } else if (!snapshot.metadata.fromCache) {
      emit({ status: 'failed', reason: 'missing' });
    } else if (!isConnected()) {
      emit({ status: 'failed', reason: 'unavailable' });
    }
  };
  const stopListening = listenToDocument({
    what: 'group',
    target: groupReference(groupId),
    onChange,
    onFailure: (error) => emit(toLiveFailure(error)),
  });
  return followingConnection(stopListening, () => last && onChange(last));
}
