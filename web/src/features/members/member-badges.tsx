import { isOwner, type FoundMember } from '@nbbang/domain/group/members';
import { useGroupContext } from '#group/group-context.tsx';
import { formatHundredths } from '#i18n/hundredths.ts';
import { useMessages } from '#i18n/locale.tsx';
import { usualWeight, weightOf } from '@nbbang/domain/group/weight-of';
import styles from './members-panel.module.css';

/** What sets a member apart: owner, name only, counts as more or less than one. */
export function MemberBadges({ member }: { member: FoundMember }) {
  const { group } = useGroupContext();
  const m = useMessages();
  const weight = weightOf(group.group, member.memberId);
  return (
    <span className={styles.role}>
      {isOwner(member) && <span>{m.members.owner}</span>}
      {member.uid === null && <span className={styles.badge}>{m.members.onlyName}</span>}
      {weight !== usualWeight && (
        <span className={styles.badge}>{m.member.weightIs(formatHundredths(weight))}</span>
      )}
    </span>
  );
}
