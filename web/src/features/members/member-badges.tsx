import type { Member } from '@nbbang/domain/records/group';
import type { KnownGroup } from '#data/shell/groups.ts';
import { formatHundredths } from '#i18n/hundredths.ts';
import { useMessages } from '#i18n/locale.tsx';
import { weightOf } from '@nbbang/domain/group/weight-of';
import styles from './members-panel.module.css';

/** What sets a member apart: owner, name only, counts as more or less than one. */
export function MemberBadges({ group, id, member }: { group: KnownGroup; id: string; member: Member }) {
  const m = useMessages();
  const weight = weightOf(group.group, id);
  return (
    <span className={styles.role}>
      {member.role === 'owner' && <span>{m.members.owner}</span>}
      {member.uid === null && <span className={styles.badge}>{m.members.onlyName}</span>}
      {weight !== 100 && <span className={styles.badge}>{m.member.weightIs(formatHundredths(weight))}</span>}
    </span>
  );
}
