import type { Member } from '@nbbang/domain/records/group';
import { ownMember, type KnownGroup } from '#data/shell/groups.ts';
import type { SessionUser } from '#data/shell/session.ts';
import { formatList } from '#i18n/format.ts';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { Section } from '#ui/layout/section.tsx';
import { AddMember } from './add-member.tsx';
import { DepartedMembers } from './departed-members.tsx';
import { InviteCard } from './invite-card.tsx';
import { MemberRows } from './member-rows.tsx';
import { MemberSheets } from './member-sheets.tsx';
import { useMemberAddress } from './use-member-address.ts';
import styles from './members-panel.module.css';

export type MembersPanelProps = { group: KnownGroup; user: SessionUser };

export type ShownMember = { id: string; member: Member };

/** Who is in the group, and how others get in. */
export function MembersPanel({ group, user }: MembersPanelProps) {
  const { members } = useMessages();
  const locale = useLocale();
  const address = useMemberAddress();
  const own = ownMember(group.group, user.uid);
  const active = Object.entries(group.group.members)
    .map(([id, member]): ShownMember => ({ id, member }))
    .filter(({ member }) => member.status === 'active')
    .sort(
      (a, b) =>
        Number(b.id === own?.id) - Number(a.id === own?.id) ||
        a.member.name.localeCompare(b.member.name, locale),
    );
  const isOwner = own?.member.role === 'owner';
  const owners = active.filter(({ member }) => member.role === 'owner').map(({ member }) => member.name);
  return (
    <div className={styles.panel}>
      <InviteCard groupId={group.id} groupName={group.group.name} />
      <Section title={members.activeCount(active.length)}>
        <MemberRows group={group} active={active} own={own} hrefOf={address.hrefOf} />
        <DepartedMembers group={group} />
        <p className={styles.note}>
          {isOwner ? members.ownerMay : members.memberMay(formatList(owners, locale))}
        </p>
        <AddMember uid={user.uid} groupId={group.id} group={group.group} />
      </Section>
      {own && <MemberSheets group={group} user={user} own={own} active={active} address={address} />}
    </div>
  );
}
