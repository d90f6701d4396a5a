import { useState } from 'react';
import { isOwner, type FoundMember } from '@nbbang/domain/group/members';
import { isOwnMember } from '@nbbang/domain/group/own-member';
import { call, type CallFailure } from '#data/calls.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { PersonAvatar } from '#group/person-avatar.tsx';
import { useMessages } from '#i18n/locale.tsx';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { Sheet } from '#ui/overlays/sheet.tsx';
import { showToast } from '#ui/overlays/toast-queue.ts';
import { InviteMember } from './invite-member.tsx';
import { MemberBadges } from './member-badges.tsx';
import { MemberForm } from './member-form.tsx';
import { OwnPayout } from './own-payout.tsx';
import { TheirPayout } from './their-payout.tsx';
import styles from './member-sheet.module.css';

export type MemberSheetProps = {
  /** Null: closed. */
  who: FoundMember | null;
  onClose: () => void;
  onClaim: (who: FoundMember) => void;
  /** Of oneself: to leave. */
  onRemove: (who: FoundMember) => void;
};

/** What there is to know and to do about a member. */
export function MemberSheet({ who, onClose, ...rest }: MemberSheetProps) {
  const { ownMemberId } = useGroupContext();
  const { members } = useMessages();
  const name = who?.name ?? '';
  const title = isOwnMember(who?.memberId, ownMemberId) ? members.me(name) : name;
  return (
    <Sheet isOpen={who !== null} onClose={onClose} title={title}>
      {who !== null && <Body key={who.memberId} {...rest} who={who} onSaved={onClose} />}
    </Sheet>
  );
}

type BodyProps = Omit<MemberSheetProps, 'who' | 'onClose'> & { who: FoundMember; onSaved: () => void };

function Body({ who, onSaved, onClaim, onRemove }: BodyProps) {
  const { own, ownMemberId } = useGroupContext();
  const m = useMessages();
  const isOwn = isOwnMember(who.memberId, ownMemberId);
  const hasAccount = who.uid !== null;
  const ownsGroup = isOwner(own);
  return (
    <div className={styles.sheet}>
      <div className={styles.head}>
        <PersonAvatar memberId={who.memberId} size={56} />
        <MemberBadges member={who} />
      </div>
      <MemberForm who={who} onSaved={onSaved} />
      {isOwn && <OwnPayout />}
      {!isOwn && hasAccount && <TheirPayout who={who} />}
      {!hasAccount && (
        <section className={styles.section}>
          <h3 className={styles.heading}>{m.member.inviteTitle}</h3>
          <InviteMember who={who} />
        </section>
      )}
      {(isOwn || ownsGroup || !hasAccount) && (
        <div className={styles.actions}>
          {!hasAccount && (
            <Button size="s" icon="user" onPress={() => onClaim(who)}>
              {m.member.claim}
            </Button>
          )}
          {ownsGroup && hasAccount && <RoleButton who={who} isOwn={isOwn} />}
          {(isOwn || ownsGroup) && (
            <Button size="s" tone="danger" onPress={() => onRemove(who)}>
              {isOwn ? m.members.leave : m.members.remove}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

type RoleButtonProps = { who: FoundMember; isOwn: boolean };

/** Makes somebody an owner, or a member again. */
function RoleButton({ who, isOwn }: RoleButtonProps) {
  const { group } = useGroupContext();
  const { member: words, refusals } = useMessages();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<CallFailure['reason'] | null>(null);
  const owns = isOwner(who);
  const { name } = who;

  async function change(): Promise<void> {
    setFailure(null);
    setPending(true);
    const role = owns ? 'member' : 'owner';
    const result = await call('setMemberRole', { groupId: group.id, memberId: who.memberId, role });
    setPending(false);
    if (!result.ok) return setFailure(result.reason);
    const lost = isOwn ? words.steppedDown : words.madeMember(name);
    showToast({ message: owns ? lost : words.madeOwner(name), tone: 'success' });
  }

  return (
    <>
      {failure !== null && (
        <Banner tone={failure === 'unavailable' ? 'offline' : 'error'}>{refusals[failure]}</Banner>
      )}
      {!owns && <p className={styles.note}>{words.ownerNote}</p>}
      <Button size="s" pending={pending} onPress={() => void change()}>
        {!owns ? words.makeOwner : isOwn ? words.stepDown : words.makeMember}
      </Button>
    </>
  );
}
