import { fromDatabase } from '#data/shell/from-database.ts';
import { useLive, useLives, type Live, type LiveSource } from '#data/base/live.ts';
import type { ActivityList, KnownActivity } from './watch-activity.ts';

export type { ActivityList, KnownActivity };

/** What home and the mark of unread news look at, group by group: one listener for both. */
const glanceCount = 3;

function activitySource(groupId: string, count: number): LiveSource<ActivityList> {
  return fromDatabase(`activity/${groupId}/${count}`, (database, emit) =>
    database.watchActivity(groupId, count, emit),
  );
}

function glanceSource(groupId: string): LiveSource<ActivityList> {
  return activitySource(groupId, glanceCount);
}

/** The newest `count` activities of the group. */
export function useActivity(groupId: string, count: number): Live<ActivityList> {
  return useLive(activitySource(groupId, count));
}

/** The few newest activities of a group. */
export function useActivityGlance(groupId: string): Live<ActivityList> {
  return useLive(glanceSource(groupId));
}

/** The same for several groups, in the order of `groupIds`. */
export function useActivityGlances(groupIds: readonly string[]): readonly Live<ActivityList>[] {
  return useLives(groupIds, glanceSource);
}

/** The newest `count` activities that concern one expense. */
export function useHistory(groupId: string, expenseId: string, count: number): Live<ActivityList> {
  return useLive(
    fromDatabase(`history/${groupId}/${expenseId}/${count}`, (database, emit) =>
      database.watchHistory(groupId, expenseId, count, emit),
    ),
  );
}
