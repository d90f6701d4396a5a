import { activitySchema, type Activity } from '@nbbang/domain/records/activity';
import type { Query, QuerySnapshot, Unsubscribe } from 'firebase/firestore';
import { toLiveFailure } from '#data/firestore/firestore.ts';
import { listenToQuery } from '#data/firestore/listen.ts';
import type { Emit } from '#data/base/live.ts';
import { parseSnapshot } from '#data/firestore/parse-snapshot.ts';
import { expenseHistory, newestActivity } from '#data/firestore/queries.ts';

export type KnownActivity = Activity & { id: string };

export type ActivityList = {
  /** Newest first. */
  entries: KnownActivity[];
  /** True when there are more than were asked for. */
  more: boolean;
  /** The server has spoken: an empty list of the cache proves nothing. */
  fromServer: boolean;
};

/** The `count` newest activities of the group. */
export function watchActivity(groupId: string, count: number, emit: Emit<ActivityList>): Unsubscribe {
  return watch('activity', newestActivity(groupId, count + 1), count, emit);
}

/** The `count` newest activities that concern one expense. */
export function watchHistory(
  groupId: string,
  expenseId: string,
  count: number,
  emit: Emit<ActivityList>,
): Unsubscribe {
  return watch('history of an expense', expenseHistory(groupId, expenseId, count + 1), count, emit);
}

function watch(what: string, target: Query, count: number, emit: Emit<ActivityList>): Unsubscribe {
  const onChange = (snapshot: QuerySnapshot): void => {
    const entries = snapshot.docs.slice(0, count).flatMap((document) => {
      const activity = parseSnapshot(activitySchema, document);
      return activity ? [{ ...activity, id: document.id }] : [];
    });
    const more = snapshot.size > count;
    emit({ status: 'ready', value: { entries, more, fromServer: !snapshot.metadata.fromCache } });
  };
  return listenToQuery({ what, target, onChange, onFailure: (error) => emit(toLiveFailure(error)) });
}
