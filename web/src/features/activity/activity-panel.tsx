import { useEffect, useState } from 'react';
import { useActivity, type ActivityList } from '#data/activity.ts';
import type { Live } from '#data/base/live.ts';
import { isUnread, markSeen, seenUpTo } from '#data/local/seen.ts';
import { failureText } from '#i18n/failure-text.ts';
import { formatDate } from '#i18n/format.ts';
import { formatClock } from '#i18n/format-time.ts';
import { Button } from '#ui/controls/button.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Section } from '#ui/layout/section.tsx';
import { SkeletonRows } from '#ui/lists/skeleton.tsx';
import { ContainedRow } from '#ui/failures/contained-row.tsx';
import { groupByDay } from './activity-days.ts';
import { ActivityRow } from './activity-row.tsx';
import { useGroupContext } from '#group/group-context.tsx';
import { useReader } from '#group/reader.ts';
import styles from './activity.module.css';

const pageSize = 30;

/** Who did what in the group, newest first, day by day; what was not seen before is marked until one leaves. */
export function ActivityPanel() {
  const { group, user } = useGroupContext();
  const reader = useReader();
  const { m, locale, today } = reader;
  const [count, setCount] = useState(pageSize);
  const live = useActivity(group.id, count);
  const list = useLastList(live);
  const [seenMs] = useState(() => seenUpTo(user.uid, group.id));
  const newestMs = list?.entries[0]?.at;
  useEffect(() => {
    if (newestMs !== undefined) markSeen(user.uid, group.id, newestMs);
  }, [user.uid, group.id, newestMs]);

  if (list === null) {
    if (live.status !== 'failed') return <SkeletonRows label={m.activity.loading} />;
    return (
      <EmptyState title={m.activity.loadFailed} n={6} filled={0}>
        {failureText(live.reason, m)}
      </EmptyState>
    );
  }
  if (list.entries.length === 0) {
    return (
      <EmptyState title={m.activity.emptyTitle} filled={0}>
        {m.activity.emptyText}
      </EmptyState>
    );
  }
  return (
    <>
      {groupByDay(list.entries).map((day) => (
        <Section key={day.date} title={formatDate(day.date, today, locale)}>
          <ul className={styles.list}>
            {day.entries.map((entry) => (
              <ContainedRow key={entry.id}>
                <ActivityRow
                  groupId={group.id}
                  entry={entry}
                  reader={reader}
                  unread={isUnread(entry, user.uid, seenMs)}
                  when={formatClock(entry.at, locale)}
                />
              </ContainedRow>
            ))}
          </ul>
        </Section>
      ))}
      {list.isCut && <p className={styles.cut}>{m.common.cut}</p>}
      {list.more && (
        <div className={styles.more}>
          <Button pending={live.status === 'loading'} onPress={() => setCount(count + pageSize)}>
            {m.activity.older}
          </Button>
        </div>
      )}
    </>
  );
}

/** The newest list there was: asking for more keeps what is shown until the longer one has come. */
function useLastList(live: Live<ActivityList>): ActivityList | null {
  const [last, setLast] = useState<ActivityList | null>(null);
  if (live.status !== 'ready') return last;
  if (last !== live.value) setLast(live.value);
  return live.value;
}
