import { useState } from 'react';
import type { ResponseOf } from '@nbbang/domain/callables/contracts';
import { call, type CallFailure } from '#data/calls.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { calendarDateOf, formatDate } from '#i18n/format.ts';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { useToday } from '#i18n/use-today.ts';
import { paths } from '#paths.ts';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { Card } from '#ui/layout/card.tsx';
import { ShareLink } from '#ui/controls/share-link.tsx';
import styles from './members-panel.module.css';

/** One tap to a link for everybody; how long and for how many is for the settings. */
export function InviteCard() {
  const { group } = useGroupContext();
  const { invite, refusals } = useMessages();
  const locale = useLocale();
  const today = useToday();
  const [made, setMade] = useState<ResponseOf<'createInvite'> | null>(null);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<CallFailure['reason'] | null>(null);

  async function make() {
    setFailure(null);
    setPending(true);
    const result = await call('createInvite', { groupId: group.id });
    setPending(false);
    if (result.ok) setMade(result.value);
    else setFailure(result.reason);
  }

  return (
    <Card as="section" aria-label={invite.title}>
      <div>
        <h2 className={styles.cardTitle}>{invite.title}</h2>
        <p className={styles.cardText}>{invite.text}</p>
      </div>
      {failure !== null && (
        <Banner tone={failure === 'unavailable' ? 'offline' : 'error'}>
          {failure === 'unavailable' ? invite.offline : refusals[failure]}
        </Banner>
      )}
      {made === null ? (
        <Button icon="link" block pending={pending} onPress={() => void make()}>
          {invite.create}
        </Button>
      ) : (
        <ShareLink
          label={invite.link}
          description={invite.expires(formatDate(calendarDateOf(made.expiresAtMs), today, locale))}
          link={`${window.location.origin}${paths.join(made.code)}`}
          shareText={invite.shareText(group.group.name)}
        />
      )}
      <Button tone="quiet" size="s" href={paths.groupInvites(group.id)}>
        {invite.manage}
      </Button>
    </Card>
  );
}
