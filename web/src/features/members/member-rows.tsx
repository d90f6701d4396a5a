import type { FoundMember } from '@nbbang/domain/group/members';
import { isOwnMember } from '@nbbang/domain/group/own-member';
import { Link } from 'wouter';
import { useGroupContext } from '#group/group-context.tsx';
import { PersonAvatar } from '#group/person-avatar.tsx';
import { useMessages } from '#i18n/locale.tsx';
import { Icon } from '#ui/controls/icon.tsx';
import { ContainedRow } from '#ui/failures/contained-row.tsx';
import { MemberBadges } from './member-badges.tsx';
import { openedHere } from './use-member-address.ts';
import styles from './members-panel.module.css';

export type MemberRowsProps = {
  active: readonly FoundMember[];
  /** Where a member's sheet opens. */
  hrefOf: (memberId: string) => string;
};

/** The active members, each a link to what there is to know and to do about them. */
export function MemberRows({ active, hrefOf }: MemberRowsProps) {
  const { ownMemberId } = useGroupContext();
  const { members } = useMessages();
  return (
    <ul className={styles.rows} aria-label={members.title}>
      {active.map((member) => (
        <ContainedRow key={member.memberId}>
          <li>
            <Link href={hrefOf(member.memberId)} state={openedHere} className={styles.row}>
              <PersonAvatar memberId={member.memberId} size={40} />
              <span className={styles.text}>
                <span className={styles.name}>
                  {isOwnMember(member.memberId, ownMemberId) ? members.me(member.name) : member.name}
                </span>
                <MemberBadges member={member} />
              </span>
              <span className={styles.leads}>
                <Icon name="chevron-right" size={18} />
              </span>
            </Link>
          </li>
        </ContainedRow>
      ))}
    </ul>
  );
}
