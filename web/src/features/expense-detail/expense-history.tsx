import { useId, useRef, useState } from 'react';
import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { changesBetween } from '@nbbang/domain/expense/changes';
import { versionsOf } from '@nbbang/domain/expense/version';
import type { Change } from '@nbbang/domain/records/activity';
import type { ExpenseInput } from '@nbbang/domain/records/expense';
import { useExpenseHistory } from '#data/activity.ts';
import { calendarDateOf, formatDate } from '#i18n/format.ts';
import { formatClock } from '#i18n/format-time.ts';
import { Avatar } from '#ui/people/avatar.tsx';
import { Button } from '#ui/controls/button.tsx';
import { SkeletonRows } from '#ui/layout/skeleton.tsx';
import { VisuallyHidden } from '#ui/controls/visually-hidden.tsx';
import { changeWords, tellingChanges } from '#group/change-words.ts';
import { historyOf, versionsAmong, type HistoryEntry } from './history.ts';
import { actorOf } from '#group/names.ts';
import { Said } from '#group/said.tsx';
import type { Words } from '#group/split-words.ts';
import { VersionPanel } from './version-panel.tsx';
import styles from './expense-detail.module.css';

const pageSize = 20;
const noVersions: ReturnType<typeof versionsOf> = new Map();

export type ExpenseHistoryProps = { groupId: string; known: KnownExpense; words: Words };

/** Every version of the expense: who made it, when, and what it changed. */
export function ExpenseHistory({ groupId, known, words }: ExpenseHistoryProps) {
  const id = useId();
  const headingRef = useRef<HTMLHeadingElement>(null);
  const { m } = words;
  const [count, setCount] = useState(pageSize);
  const live = useExpenseHistory(groupId, known.id, count);
  const [nowMs] = useState(() => Date.now());
  const told = live.status === 'ready' ? versionsAmong(live.value.entries) : [];
  // Of a write on its way no entry tells yet.
  const versions = known.pending ? noVersions : versionsOf(known.expense, told, nowMs);
  return (
    <section aria-labelledby={id}>
      <h3 ref={headingRef} className={styles.heading} id={id} tabIndex={-1}>
        {m.detail.history}
      </h3>
      {live.status === 'loading' && <SkeletonRows count={1} />}
      {live.status === 'failed' && <p className={styles.soft}>{m.detail.historyFailed}</p>}
      {live.status === 'ready' && (
        <>
          <ol className={styles.history}>
            {historyOf(known.expense, { entries: told, more: live.value.more }).map((entry) => (
              <Entry
                key={entry.revision}
                groupId={groupId}
                known={known}
                entry={entry}
                version={versions.get(entry.revision)}
                // The button is gone with the version that it was.
                onRestored={() => headingRef.current?.focus()}
                words={words}
              />
            ))}
          </ol>
          {live.value.more && (
            <Button size="s" onPress={() => setCount(count + pageSize)}>
              {m.detail.historyOlder}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

type EntryProps = ExpenseHistoryProps & {
  entry: HistoryEntry;
  /** What the expense was then; undefined when that is not known. */
  version: ExpenseInput | undefined;
  onRestored: () => void;
};

function Entry({ groupId, known, entry, version, words, onRestored }: EntryProps) {
  const { m, locale, today } = words;
  const actor = actorOf(entry, words);
  const changes = tellingChanges(entry.changes);
  const when = `${formatDate(calendarDateOf(entry.at), today, locale)} ${formatClock(entry.at, locale)}`;
  return (
    <li className={styles.entry}>
      <Avatar id={actor.id} name={actor.name} size={28} />
      <div className={styles.entryText}>
        <p className={styles.entryHead}>
          <span>
            <Said parts={m.activity.did[entry.what](actor.isReader ? null : actor.name)} />
          </span>
          <time className={styles.soft} dateTime={new Date(entry.at).toISOString()}>
            {when}
          </time>
        </p>
        {changes.length > 0 && (
          <dl className={styles.changes}>
            {changes.map((change) => (
              <Changed key={change.field} change={change} words={words} />
            ))}
          </dl>
        )}
        {version !== undefined && changesBetween(version, known.expense).length > 0 && (
          <VersionPanel
            groupId={groupId}
            known={known}
            version={version}
            when={when}
            words={words}
            onRestored={onRestored}
          />
        )}
        {entry.changes.some(isOutline) && <p className={styles.soft}>{m.versions.unknown}</p>}
      </div>
    </li>
  );
}

/** The version before it is not told. */
function isOutline(change: Change): boolean {
  return change.field === 'split' && change.before.mode === 'outline';
}

function Changed({ change, words }: { change: Change; words: Words }) {
  const { m } = words;
  const { label, before, after } = changeWords(change, words);
  return (
    <div className={styles.change}>
      <dt>{label}</dt>
      <dd>
        <VisuallyHidden>{m.detail.before} </VisuallyHidden>
        <span className={styles.soft}>{before}</span>
        <span className={styles.arrow} aria-hidden="true">
          {' → '}
        </span>
        <VisuallyHidden> {m.detail.after} </VisuallyHidden>
        <span>{after}</span>
      </dd>
    </div>
  );
}
