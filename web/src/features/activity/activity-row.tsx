import { Link } from 'wouter';
import type { KnownActivity } from '#data/activity.ts';
import { paths } from '#paths.ts';
import { Avatar } from '#ui/people/avatar.tsx';
import { VisuallyHidden } from '#ui/controls/visually-hidden.tsx';
import { detailsOf, sentenceOf } from './activity-words.ts';
import { actorOf } from '#group/actor.ts';
import { Said } from '#group/said.tsx';
import type { Reader } from '#group/reader.ts';
import styles from './activity.module.css';

export type ActivityRowProps = {
  groupId: string;
  entry: KnownActivity;
  reader: Reader;
  unread: boolean;
  /** When: a time of day, or how long ago. */
  when: string;
  /** In front of the details: which group it was in. */
  where?: string;
};

/** Who did what; leads to the expense it was done to, deleted or not, or to where the group shows it. */
export function ActivityRow({ groupId, entry, reader, unread, when, where }: ActivityRowProps) {
  const actor = actorOf(entry, reader);
  const details = [where ?? '', detailsOf(entry, reader)].filter((part) => part !== '').join(' · ');
  return (
    <li className={styles.item}>
      <Link href={addressOf(groupId, entry)} className={styles.row}>
        <Avatar id={actor.id} name={actor.name} size={36} />
        <span className={styles.text}>
          <span className={styles.sentence}>
            <Said parts={sentenceOf(entry, reader)} />
          </span>
          {details !== '' && <span className={styles.details}>{details}</span>}
        </span>
        <span className={styles.when}>
          {unread && (
            <span className={styles.dot}>
              <VisuallyHidden>{reader.m.activity.unread}</VisuallyHidden>
            </span>
          )}
          <time dateTime={new Date(entry.at).toISOString()}>{when}</time>
        </span>
      </Link>
    </li>
  );
}

function addressOf(groupId: string, entry: KnownActivity): string {
  if ('expenseId' in entry) return paths.expense(groupId, entry.expenseId);
  if (entry.what === 'groupCreated') return paths.members(groupId);
  const isOfMembers = entry.changes.some(({ field }) =>
    ['member', 'memberName', 'role', 'weights'].includes(field),
  );
  return isOfMembers ? paths.members(groupId) : paths.groupSettings(groupId);
}
