import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { KnownActivity } from '#data/activity.ts';
import { paths } from '#paths.ts';
import { Avatar } from '#ui/avatar.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import { detailsOf, sentenceOf } from './activity-words.ts';
import { actorOf } from './names.ts';
import { Said } from './said.tsx';
import type { Words } from './split-words.ts';
import styles from './activity.module.css';

export type ActivityRowProps = {
  groupId: string;
  entry: KnownActivity;
  words: Words;
  unread: boolean;
  /** When: a time of day, or how long ago. */
  when: string;
  /** In front of the details: which group it was in. */
  where?: string;
};

/** Who did what; leads to the expense it was done to, deleted or not. */
export function ActivityRow({ groupId, entry, words, unread, when, where }: ActivityRowProps) {
  const actor = actorOf(entry, words);
  return (
    <li className={styles.item}>
      <Link href={paths.expense(groupId, entry.expenseId)} className={styles.row}>
        <Avatar id={actor.id} name={actor.name} size={36} />
        <span className={styles.text}>
          <span className={styles.sentence}>
            <Said parts={sentenceOf(entry, words)} />
          </span>
          <Details where={where}>{detailsOf(entry, words)}</Details>
        </span>
        <span className={styles.when}>
          {unread && (
            <span className={styles.dot}>
              <VisuallyHidden>{words.m.activity.unread}</VisuallyHidden>
            </span>
          )}
          <time dateTime={new Date(entry.at).toISOString()}>{when}</time>
        </span>
      </Link>
    </li>
  );
}

function Details({ where, children }: { where: string | undefined; children: ReactNode }) {
  return (
    <span className={styles.details}>
      {where !== undefined && <>{where} · </>}
      {children}
    </span>
  );
}
