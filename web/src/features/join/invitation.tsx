import { useEffect, useRef } from 'react';
import type { SessionUser } from '#data/shell/session.ts';
import { useMessages } from '#i18n/locale.tsx';
import { EntryPage } from '#ui/layout/entry-page.tsx';
import { SkeletonRows } from '#ui/lists/skeleton.tsx';
import { showToast } from '#ui/overlays/toast-queue.ts';
import { BadInvite } from './bad-invite.tsx';
import { JoinForm } from './join-form.tsx';
import { usePreview } from './use-preview.ts';

export type InvitationProps = {
  code: string;
  user: SessionUser;
  /** Whom the link was made for. */
  memberId?: string | undefined;
  onJoined: (groupId: string) => void;
};

export function Invitation({ code, user, memberId, onJoined }: InvitationProps) {
  const { common, join } = useMessages();
  const { result, refresh } = usePreview(code, user.uid);
  const onJoinedRef = useRef(onJoined);
  useEffect(() => {
    onJoinedRef.current = onJoined;
  });

  const joinedGroupId = result?.ok && result.value.joined ? result.value.groupId : null;
  useEffect(() => {
    if (joinedGroupId !== null) onJoinedRef.current(joinedGroupId);
  }, [joinedGroupId]);

  if (result === null || joinedGroupId !== null) {
    return (
      <EntryPage title={join.openingTitle}>
        <SkeletonRows label={common.loading} count={3} />
      </EntryPage>
    );
  }
  if (!result.ok) {
    const mayPass = result.reason === 'unavailable' || result.reason === 'internal';
    return <BadInvite reason={result.reason} onRetry={mayPass ? refresh : undefined} />;
  }
  const { emoji, name, memberCount, claimable } = result.value;
  return (
    <EntryPage emblem={emoji} title={join.title(name)} lead={join.membersCount(memberCount)}>
      <JoinForm
        code={code}
        accountName={user.name ?? ''}
        memberId={memberId}
        claimable={claimable}
        onOutdated={refresh}
        onJoined={(groupId) => {
          showToast({ message: join.joined(name), tone: 'success' });
          onJoined(groupId);
        }}
      />
    </EntryPage>
  );
}
