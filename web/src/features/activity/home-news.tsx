import { useEffect, useState } from 'react';
import { useActivityGlances, type KnownActivity } from '#data/activity.ts';
import type { KnownGroup } from '#data/shell/groups.ts';
import { beginNews, isUnread, useSeenUpTo } from '#data/local/seen.ts';
import { formatAgo } from '#i18n/format-time.ts';
import { useMessages } from '#i18n/locale.tsx';
import { Section } from '#ui/layout/section.tsx';
import { ContainedRow } from '#ui/failures/contained-row.tsx';
import { ActivityRow } from './activity-row.tsx';
import { useReaderOf } from '#group/reader.ts';
import styles from './activity.module.css';

/** Each group costs a listener and its few newest documents; more groups than this are rarely alive. */
const maxGroups = 20;
const maxRows = 5;

/** What others and I did last, across my groups; nothing while there is nothing. */
export function HomeNews({ uid, groups }: { uid: string; groups: readonly KnownGroup[] }) {
  const m = useMessages();
  const some = groups.slice(0, maxGroups);
  const lives = useActivityGlances(some.map(({ id }) => id));
  const joined = some.map(({ id }) => id).join('\n');
  useEffect(() => {
    for (const [at, groupId] of joined.split('\n').entries()) {
      const live = lives[at];
      if (live && groupId !== '') beginNews(uid, groupId, live);
    }
  }, [uid, joined, lives]);
  // As of the first look: a row must not change its words while it is read.
  const [nowMs] = useState(() => Date.now());

  const news = some
    .flatMap((group, at) => {
      const live = lives[at];
      return live?.status === 'ready' ? live.value.entries.map((entry) => ({ group, entry })) : [];
    })
    .toSorted((a, b) => b.entry.at - a.entry.at)
    .slice(0, maxRows);
  if (news.length === 0) return null;
  return (
    <Section title={m.activity.news}>
      <ul className={styles.list}>
        {news.map(({ group, entry }) => (
          <ContainedRow key={`${group.id}/${entry.id}`}>
            <NewsRow uid={uid} group={group} entry={entry} nowMs={nowMs} />
          </ContainedRow>
        ))}
      </ul>
    </Section>
  );
}

type NewsRowProps = { uid: string; group: KnownGroup; entry: KnownActivity; nowMs: number };

function NewsRow({ uid, group, entry, nowMs }: NewsRowProps) {
  const reader = useReaderOf(group, uid);
  const seenMs = useSeenUpTo(uid, group.id);
  return (
    <ActivityRow
      groupId={group.id}
      entry={entry}
      reader={reader}
      unread={isUnread(entry, uid, seenMs)}
      when={formatAgo(entry.at, nowMs, reader.locale)}
      where={group.group.name}
    />
  );
}
