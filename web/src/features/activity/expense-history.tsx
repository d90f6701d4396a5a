import { useId, useState } from 'react';
import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import type { Change } from '@nbbang/domain/records/activity';
import { useHistory } from '#data/activity.ts';
import { calendarDateOf, formatDate } from '#i18n/format.ts';
import { formatClock } from '#i18n/format-time.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Button } from '#ui/button.tsx';
import { SkeletonRows } from '#ui/skeleton.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import { changeWords } from './change-words.ts';
import { historyOf, type HistoryEntry } from './history.ts';
import { actorOf } from './names.ts';
import { Said } from './said.tsx';
import type { Words } from './split-words.ts';
import styles from './expense-detail.module.css';

const pageSize = 20;

export type ExpenseHistoryProps = { groupId: string; known: KnownExpense; words: Words };

/** Every version of the expense: who made it, when, and what it changed. */
export function ExpenseHistory({ groupId, known, words }: ExpenseHistoryProps) {
  const id = useId();
  const { m } = words;
  const [count, setCount] = useState(pageSize);
  const live = useHistory(groupId, known.id, count);
  return (
    <section aria-labelledby={id}>
      <h3 className={styles.heading} id={id}>
        {m.detail.history}
      </h3>
      {live.status === 'loading' && <SkeletonRows count={1} />}
      {live.status === 'failed' && <p className={styles.soft}>{m.detail.historyFailed}</p>}
      {live.status === 'ready' && (
        <>
          <ol className={styles.history}>
            {historyOf(known.expense, live.value).map((entry) => (
              <Entry key={entry.revision} entry={entry} words={words} />
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

function Entry({ entry, words }: { entry: HistoryEntry; words: Words }) {
  const { m, locale, today } = words;
  const actor = actorOf(entry, words);
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
        {entry.changes.length > 0 && (
          <dl className={styles.changes}>
            {entry.changes.map((change) => (
              <Changed key={change.field} change={change} words={words} />
            ))}
          </dl>
        )}
      </div>
    </li>
  );
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
