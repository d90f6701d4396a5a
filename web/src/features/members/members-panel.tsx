import { activeMembers, isOwner } from '@nbbang/domain/group/members';
import { memberOrder } from '@nbbang/domain/group/member-order';
import { useGroupContext } from '#group/group-context.tsx';
import { ownerNames } from '#group/owner-names.ts';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { Section } from '#ui/layout/section.tsx';
import { AddMember } from './add-member.tsx';
import { BarredMembers } from './barred-members.tsx';
import { DepartedMembers } from './departed-members.tsx';
import { InviteCard } from './invite-card.tsx';
import { MemberRows } from './member-rows.tsx';
import { MemberSheets } from './member-sheets.tsx';
import { useMemberAddress } from './use-member-address.ts';
import styles from './members-panel.module.css';

/** Who is in the group, and how others get in. */
export function MembersPanel() {
  const { group, own, ownMemberId } = useGroupContext();
  const { members } = useMessages();
  const locale = useLocale();
  const address = useMemberAddress();
  const active = activeMembers(group.group).sort(memberOrder(ownMemberId, locale));
  return (
    <div className={styles.panel}>
      <InviteCard />
      <Section title={members.activeCount(active.length)}>
        <MemberRows active={active} hrefOf={address.hrefOf} />
        <DepartedMembers />
        {isOwner(own) && <BarredMembers />}
        <p className={styles.note}>
          {isOwner(own) ? members.ownerMay : members.memberMay(ownerNames(group.group, locale))}
        </p>
        <AddMember />
      </Section>
      <MemberSheets active={active} address={address} />
    </div>
  );
}
