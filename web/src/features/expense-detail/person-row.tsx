import type { ReactNode } from 'react';
import { PersonAvatar } from '#group/person-avatar.tsx';
import { personName } from '#group/person-name.ts';
import { useNames } from '#group/reader.ts';
import styles from './expense-detail.module.css';

export type PersonRowProps = {
  memberId: string;
  /** What was entered for this person, in words. */
  note?: string | null;
  children: ReactNode;
};

/** A face, a name and a figure. */
export function PersonRow({ memberId, note = null, children }: PersonRowProps) {
  const names = useNames();
  return (
    <li className={styles.person}>
      <PersonAvatar memberId={memberId} size={32} />
      <span className={styles.name}>
        {personName(memberId, names)}
        {note !== null && <span className={styles.soft}>{note}</span>}
      </span>
      {children}
    </li>
  );
}
