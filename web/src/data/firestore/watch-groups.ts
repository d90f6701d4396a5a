import { groupSchema, type Group } from '@nbbang/domain/records/group';
import type { DocumentSnapshot, QuerySnapshot, Unsubscribe } from 'firebase/firestore';
import { toLiveFailure } from './firestore.ts';
import { listenToDocument, listenToQuery } from './listen.ts';
import type { Emit } from '#data/base/live.ts';
import { parseSnapshot } from './parse-snapshot.ts';
import { groupsOf } from './queries.ts';
import { groupReference } from './references.ts';

export type KnownGroup = { id: string; group: Group; pending: boolean };

/** More groups than anybody has. Without a bound, opening the app could cost any number of reads. */
const maxGroups = 200;

/** The groups `uid` is an active member of, the last changed first. */
export function watchMyGroups(uid: string, emit: Emit<KnownGroup[]>): Unsubscribe {
  const onChange = (snapshot: QuerySnapshot): void => {
    // An empty cache does not mean that there are no groups. If the server can answer, wait for its answer.
    if (snapshot.empty && snapshot.metadata.fromCache && navigator.onLine) return;
    const groups = snapshot.docs.flatMap((document) => {
      const group = parseSnapshot(groupSchema, document);
      return group ? [{ id: document.id, group, pending: document.metadata.hasPendingWrites }] : [];
    });
    emit({ status: 'ready', value: groups.sort((a, b) => b.group.updatedAt - a.group.updatedAt) });
  };
  return listenToQuery({
    what: 'my groups',
    target: groupsOf(uid, maxGroups),
    onChange,
    onFailure: (error) => emit(toLiveFailure(error)),
  });
}

/** One group; `missing` when it does not exist. The rules answer `denied` for a group one is not in. */
export function watchGroup(groupId: string, emit: Emit<KnownGroup>): Unsubscribe {
  const onChange = (snapshot: DocumentSnapshot): void => {
    const group = parseSnapshot(groupSchema, snapshot);
    if (group) {
      emit({ status: 'ready', value: { id: groupId, group, pending: snapshot.metadata.hasPendingWrites } });
    } else if (!snapshot.metadata.fromCache) {
      emit({ status: 'failed', reason: 'missing' });
    } else if (!navigator.onLine) {
      emit({ status: 'failed', reason: 'unavailable' });
    }
  };
  return listenToDocument({
    what: 'group',
    target: groupReference(groupId),
    onChange,
    onFailure: (error) => emit(toLiveFailure(error)),
  });
}
