import type { ReactNode } from 'react';
import { inviteCodeSchema } from '@nbbang/domain/records/invite';
import * as v from 'valibot';
import type { SessionUser } from '#data/shell/session.ts';
import { useMessages } from '#i18n/locale.tsx';
import { EntryPage } from '#ui/layout/entry-page.tsx';
import { BadInvite } from './bad-invite.tsx';
import { Invitation } from './invitation.tsx';

export type JoinScreenProps = {
  /** As it stands in the address: anything. */
  code: string;
  user: SessionUser | null;
  /** Whom the link was made for, as it stands in the address: anything. */
  memberId?: string | undefined;
  /** The ways to sign in, shown to who is not. */
  signIn: ReactNode;
  onJoined: (groupId: string) => void;
};

/** An invite link: what it leads to, and which of these people one is. */
export function JoinScreen({ code, user, memberId, signIn, onJoined }: JoinScreenProps) {
  const { join } = useMessages();
  if (!v.is(inviteCodeSchema, code)) return <BadInvite reason="invite-unknown" />;
  if (user) return <Invitation code={code} user={user} memberId={memberId} onJoined={onJoined} />;
  return (
    <EntryPage emblem="🍞" title={join.signedOutTitle} lead={join.signedOutText}>
      {signIn}
    </EntryPage>
  );
}
