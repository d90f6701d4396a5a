import { useId, useRef, useState } from 'react';
import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { changesBetween } from '@nbbang/domain/expense/changes';
import { versionsOf } from '@nbbang/domain/expense/version';
import type { Change } from '@nbbang/domain/records/activity';
import type { ExpenseInput } from '@nbbang/domain/records/expense';
import { useExpenseHistory } from '#data/activity.ts';
import { calendarDateOf, formatDate } from '#i18n/format.ts';
import { formatClock } from '#i18n/format-time.ts';
import { useMessages } from '#i18n/locale.tsx';
import { Avatar } from '#ui/people/avatar.tsx';
import { Button } from '#ui/controls/button.tsx';
import { SkeletonRows } from '#ui/lists/skeleton.tsx';
import { VisuallyHidden } from '#ui/controls/visually-hidden.tsx';
import { changeWords, tellingChanges } from '#group/change-words.ts';
import { stepsOf, versionsAmong, type ExpenseStep } from './expense-steps.ts';
import { actorOf } from '#group/actor.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { useReader } from '#group/reader.ts';
import { Said } from '#group/said.tsx';
import { VersionPanel } from './version-panel.tsx';
import styles from './expense-detail.module.css';

const pageSize = 20;
const noVersions: ReturnType<typeof versionsOf> = new Map();

/** Every version of the expense: who made it, when, and what it changed. */
export function ExpenseHistory({ known }: { known: KnownExpense }) {
  const { group } = useGroupContext();
  const m = useMessages();
  const id = useId();
  const headingRef = useRef<HTMLHeadingElement>(null);
  const [count, setCount] = useState(pageSize);
  const live = useExpenseHistory(group.id, known.id, count);
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
            {stepsOf(known.expense, { entries: told, more: live.value.more }).map((step) => (
              <Step
                key={step.revision}
                known={known}
                step={step}
                version={versions.get(step.revision)}
                // The button is gone with the version that it was.
                onRestored={() => headingRef.current?.focus()}
              />
            ))}
          </ol>
          {live.value.isCut && <p className={styles.soft}>{m.common.cut}</p>}
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

type StepProps = {
  known: KnownExpense;
  step: ExpenseStep;
  /** What the expense was then; undefined when that is not known. */
  version: ExpenseInput | undefined;
  onRestored: () => void;
};

function Step({ known, step, version, onRestored }: StepProps) {
  const reader = useReader();
  const { m, locale, today } = reader;
  const actor = actorOf(step, reader);
  const changes = tellingChanges(step.changes);
  const when = `${formatDate(calendarDateOf(step.at), today, locale)} ${formatClock(step.at, locale)}`;
  return (
    <li className={styles.entry}>
      <Avatar id={actor.id} name={actor.name} size={28} />
      <div className={styles.entryText}>
        <p className={styles.entryHead}>
          <span>
            <Said parts={m.activity.did[step.what](actor.isReader ? null : actor.name)} />
          </span>
          <time className={styles.soft} dateTime={new Date(step.at).toISOString()}>
            {when}
          </time>
        </p>
        {changes.length > 0 && (
          <dl className={styles.changes}>
            {changes.map((change) => (
              <Changed key={change.field} change={change} />
            ))}
          </dl>
        )}
        {version !== undefined && changesBetween(version, known.expense).length > 0 && (
          <VersionPanel known={known} version={version} when={when} onRestored={onRestored} />
        )}
        {step.changes.some(isOutline) && <p className={styles.soft}>{m.versions.unknown}</p>}
      </div>
    </li>
  );
}

/** The version before it is not told. */
function isOutline(change: Change): boolean {
  return change.field === 'split' && change.before.mode === 'outline';
}

function Changed({ change }: { change: Change }) {
  const reader = useReader();
  const { m } = reader;
  const { label, before, after } = changeWords(change, reader);
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
