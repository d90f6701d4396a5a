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

/** Where another try may help, and where it is made by itself. */
const passing: readonly string[] = ['unavailable', 'internal', 'too-many', 'too-many-today'];
const waiting: readonly string[] = ['unavailable', 'internal'];
const askedAgainMs = 5_000;

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

  // What did not come for want of a network is asked for again as soon as there is one.
  const isWaiting = result?.ok === false && waiting.includes(result.reason);
  useEffect(() => {
    if (!isWaiting) return undefined;
    // A line that is there again may take a moment more.
    const again = () => navigator.onLine && refresh();
    const timer = setInterval(again, askedAgainMs);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [isWaiting, refresh]);

  if (result === null || joinedGroupId !== null) {
    return (
      <EntryPage title={join.openingTitle}>
        <SkeletonRows label={common.loading} count={3} />
      </EntryPage>
    );
  }
  if (!result.ok) {
    return (
      <BadInvite reason={result.reason} onRetry={passing.includes(result.reason) ? refresh : undefined} />
    );
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
