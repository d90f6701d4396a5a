import { activitySchema, type Activity } from '@nbbang/domain/records/activity';
import type { Query, QuerySnapshot, Unsubscribe } from 'firebase/firestore';
import { useEffect } from 'react';
import { liveSource, useLive, useLives, type Emit, type Live, type LiveSource } from '#data/base/live.ts';
import { maxListed } from '#data/base/max-listed.ts';
import { toLiveFailure } from '#data/firestore/firestore.ts';
import { listenToQuery } from '#data/firestore/listen.ts';
import { parseSnapshot } from '#data/firestore/parse-snapshot.ts';
import { expenseHistory, newestActivity } from '#data/firestore/queries.ts';
import { beginNews, isUnread, useSeenUpTo } from '#data/local/seen.ts';

export type KnownActivity = Activity & { id: string };

export type ActivityList = {
  /** Newest first. */
  entries: KnownActivity[];
  /** True when there are more than were asked for. */
  more: boolean;
  /** There may be older ones, which are not to be had. */
  isCut: boolean;
  /** The server has spoken: an empty list of the cache proves nothing. */
  fromServer: boolean;
};

/** What home and the mark of unread news look at, group by group: one listener for both. */
const glanceCount = 3;

function activitySource(groupId: string, count: number): LiveSource<ActivityList> {
  return liveSource(`activity/${groupId}/${count}`, (emit) =>
    watchActivity('activity', newestActivity(groupId, count + 1), count, emit),
  );
}

function glanceSource(groupId: string): LiveSource<ActivityList> {
  return activitySource(groupId, glanceCount);
}

/** The newest `count` activities of the group. */
export function useActivity(groupId: string, count: number): Live<ActivityList> {
  return useLive(activitySource(groupId, count));
}

/** The few newest activities of several groups, in the order of `groupIds`. */
export function useActivityGlances(groupIds: readonly string[]): readonly Live<ActivityList>[] {
  return useLives(groupIds, glanceSource);
}

/** Whether the group has news for `uid`. The first look at a group sets where news begins. */
export function useHasNews(uid: string, groupId: string): boolean {
  const live = useLive(glanceSource(groupId));
  const seenMs = useSeenUpTo(uid, groupId);
  useEffect(() => beginNews(uid, groupId, live), [uid, groupId, live]);
  return live.status === 'ready' && live.value.entries.some((entry) => isUnread(entry, uid, seenMs));
}

/** The newest `count` activities that concern one expense. */
export function useExpenseHistory(groupId: string, expenseId: string, count: number): Live<ActivityList> {
  return useLive(
    liveSource(`expenseHistory/${groupId}/${expenseId}/${count}`, (emit) =>
      watchActivity('history of an expense', expenseHistory(groupId, expenseId, count + 1), count, emit),
    ),
  );
}

/** `target` asks for one more than `count`, so that it is known whether there are more. */
function watchActivity(what: string, target: Query, count: number, emit: Emit<ActivityList>): Unsubscribe {
  const onChange = (snapshot: QuerySnapshot): void => {
    const entries = snapshot.docs.slice(0, count).flatMap((document) => {
      const activity = parseSnapshot(activitySchema, document);
      return activity ? [{ ...activity, id: document.id }] : [];
    });
    const [more, isCut] = [snapshot.size > count, snapshot.size >= maxListed.activity];
    emit({ status: 'ready', value: { entries, more, isCut, fromServer: !snapshot.metadata.fromCache } });
  };
  return listenToQuery({ what, target, onChange, onFailure: (error) => emit(toLiveFailure(error)) });
}
