import { useState } from 'react';
import { call, type CallFailure } from '#data/calls.ts';
import type { KnownGroup } from '#data/shell/groups.ts';
import type { SessionUser } from '#data/shell/session.ts';
import { useMessages } from '#i18n/locale.tsx';
import { Avatar } from '#ui/people/avatar.tsx';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { Sheet } from '#ui/overlays/sheet.tsx';
import { showToast } from '#ui/overlays/toast-queue.ts';
import { InviteMember } from './invite-member.tsx';
import { MemberBadges } from './member-badges.tsx';
import { MemberForm } from './member-form.tsx';
import type { ShownMember } from './members-panel.tsx';
import { OwnPayout } from './own-payout.tsx';
import { TheirPayout } from './their-payout.tsx';
import styles from './member-sheet.module.css';

type MemberContext = { group: KnownGroup; user: SessionUser; own: ShownMember };

export type MemberSheetProps = MemberContext & {
  /** Null: closed. */
  who: ShownMember | null;
  onClose: () => void;
  onClaim: (who: ShownMember) => void;
  /** Of oneself: to leave. */
  onRemove: (who: ShownMember) => void;
};

/** What there is to know and to do about a member. */
export function MemberSheet({ who, onClose, ...rest }: MemberSheetProps) {
  const { members } = useMessages();
  const title = who?.id === rest.own.id ? members.me(who.member.name) : (who?.member.name ?? '');
  return (
    <Sheet isOpen={who !== null} onClose={onClose} title={title}>
      {who !== null && <Body key={who.id} {...rest} who={who} onSaved={onClose} />}
    </Sheet>
  );
}

type BodyProps = Omit<MemberSheetProps, 'who' | 'onClose'> & { who: ShownMember; onSaved: () => void };

function Body({ group, user, own, who, onSaved, onClaim, onRemove }: BodyProps) {
  const m = useMessages();
  const { id, member } = who;
  const isOwn = id === own.id;
  const isOwner = own.member.role === 'owner';
  return (
    <div className={styles.sheet}>
      <div className={styles.head}>
        <Avatar id={id} name={member.name} size={56} />
        <MemberBadges group={group} id={id} member={member} />
      </div>
      <MemberForm group={group} user={user} who={who} onSaved={onSaved} />
      {isOwn && <OwnPayout group={group} user={user} memberId={id} />}
      {!isOwn && member.uid !== null && <TheirPayout groupId={group.id} who={who} />}
      {member.uid === null && (
        <section className={styles.section}>
          <h3 className={styles.heading}>{m.member.inviteTitle}</h3>
          <InviteMember group={group} who={who} />
        </section>
      )}
      {(isOwn || isOwner || member.uid === null) && (
        <div className={styles.actions}>
          {member.uid === null && (
            <Button size="s" icon="user" onPress={() => onClaim(who)}>
              {m.member.claim}
            </Button>
          )}
          {isOwner && member.uid !== null && <RoleButton group={group} who={who} isOwn={isOwn} />}
          {(isOwn || isOwner) && (
            <Button size="s" tone="danger" onPress={() => onRemove(who)}>
              {isOwn ? m.members.leave : m.members.remove}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

type RoleButtonProps = { group: KnownGroup; who: ShownMember; isOwn: boolean };

/** Makes somebody an owner, or a member again. */
function RoleButton({ group, who, isOwn }: RoleButtonProps) {
  const { member: words, refusals } = useMessages();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<CallFailure['reason'] | null>(null);
  const isOwner = who.member.role === 'owner';
  const { name } = who.member;

  async function change(): Promise<void> {
    setFailure(null);
    setPending(true);
    const role = isOwner ? 'member' : 'owner';
    const result = await call('setMemberRole', { groupId: group.id, memberId: who.id, role });
    setPending(false);
    if (!result.ok) return setFailure(result.reason);
    const lost = isOwn ? words.steppedDown : words.madeMember(name);
    showToast({ message: isOwner ? lost : words.madeOwner(name), tone: 'success' });
  }

  return (
    <>
      {failure !== null && (
        <Banner tone={failure === 'unavailable' ? 'offline' : 'error'}>{refusals[failure]}</Banner>
      )}
      {!isOwner && <p className={styles.note}>{words.ownerNote}</p>}
      <Button size="s" pending={pending} onPress={() => void change()}>
        {!isOwner ? words.makeOwner : isOwn ? words.stepDown : words.makeMember}
      </Button>
    </>
  );
}
