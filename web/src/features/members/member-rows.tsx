import { Link } from 'wouter';
import type { KnownGroup } from '#data/shell/groups.ts';
import { useMessages } from '#i18n/locale.tsx';
import { Avatar } from '#ui/people/avatar.tsx';
import { Icon } from '#ui/controls/icon.tsx';
import { MemberBadges } from './member-badges.tsx';
import type { ShownMember } from './members-panel.tsx';
import { openedHere } from './use-member-address.ts';
import styles from './members-panel.module.css';

export type MemberRowsProps = {
  group: KnownGroup;
  active: readonly ShownMember[];
  own: ShownMember | null;
  /** Where a member's sheet opens. */
  hrefOf: (memberId: string) => string;
};

/** The active members, each a link to what there is to know and to do about them. */
export function MemberRows({ group, active, own, hrefOf }: MemberRowsProps) {
  const { members } = useMessages();
  return (
    <ul className={styles.rows} aria-label={members.title}>
      {active.map(({ id, member }) => (
        <li key={id}>
          <Link href={hrefOf(id)} state={openedHere} className={styles.row}>
            <Avatar id={id} name={member.name} size={40} />
            <span className={styles.text}>
              <span className={styles.name}>{id === own?.id ? members.me(member.name) : member.name}</span>
              <MemberBadges group={group} id={id} member={member} />
            </span>
            <span className={styles.leads}>
              <Icon name="chevron-right" size={18} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
