import type { ReactNode } from 'react';
import { Avatar } from '#ui/people/avatar.tsx';
import { nameOf } from '#group/person-name.ts';
import { ownValue } from '@nbbang/domain/group/own-value';
import type { Words } from '#group/split-words.ts';
import styles from './expense-detail.module.css';

export type PersonRowProps = {
  memberId: string;
  words: Words;
  /** What was entered for this person, in words. */
  note?: string | null;
  children: ReactNode;
};

/** A face, a name and a figure. */
export function PersonRow({ memberId, words, note = null, children }: PersonRowProps) {
  const member = ownValue(words.members, memberId);
  return (
    <li className={styles.person}>
      <Avatar
        id={memberId}
        name={member?.name ?? words.m.activity.someone}
        size={32}
        muted={member?.status !== 'active'}
      />
      <span className={styles.name}>
        {nameOf(memberId, words)}
        {note !== null && <span className={styles.soft}>{note}</span>}
      </span>
      {children}
    </li>
  );
}
