import { useState } from 'react';
import type { FoundMember } from '@nbbang/domain/group/members';
import type { ResponseOf } from '@nbbang/domain/callables/contracts';
import { call, type CallFailure } from '#data/calls.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { calendarDateOf, formatDate } from '#i18n/format.ts';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { useToday } from '#i18n/use-today.ts';
import { paths } from '#paths.ts';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { ShareLink } from '#ui/controls/share-link.tsx';
import styles from './member-sheet.module.css';

/** An invite link for one name-only member: it works once and comes with the name already chosen. */
export function InviteMember({ who }: { who: FoundMember }) {
  const { group } = useGroupContext();
  const { invite, member: words, refusals } = useMessages();
  const locale = useLocale();
  const today = useToday();
  const [made, setMade] = useState<ResponseOf<'createInvite'> | null>(null);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<CallFailure['reason'] | null>(null);

  async function make(): Promise<void> {
    setFailure(null);
    setPending(true);
    const result = await call('createInvite', { groupId: group.id, maxUses: 1 });
    setPending(false);
    if (result.ok) setMade(result.value);
    else setFailure(result.reason);
  }

  return (
    <>
      <p className={styles.note}>{words.inviteNote(who.name)}</p>
      {failure !== null && (
        <Banner tone={failure === 'unavailable' ? 'offline' : 'error'}>
          {failure === 'unavailable' ? invite.offline : refusals[failure]}
        </Banner>
      )}
      {made === null ? (
        <Button size="s" icon="link" pending={pending} onPress={() => void make()}>
          {words.invite(who.name)}
        </Button>
      ) : (
        <ShareLink
          label={invite.link}
          description={invite.expires(formatDate(calendarDateOf(made.expiresAtMs), today, locale))}
          link={`${window.location.origin}${paths.join(made.code, who.memberId)}`}
          shareText={invite.shareText(group.group.name)}
        />
      )}
    </>
  );
}
