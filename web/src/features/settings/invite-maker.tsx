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
import { Segmented } from '#ui/fields/segmented.tsx';
import { Select } from '#ui/fields/select.tsx';
import { ShareLink } from '#ui/controls/share-link.tsx';
import styles from './settings.module.css';

const dayChoices = ['1', '7', '30', '90'] as const;
const useChoices = ['1', '3', '5', '10', '20', '50'] as const;

type Made = ResponseOf<'createInvite'> & { maxUses: number };

/** One more link: how long it works and for how many. Its address is shown now and never again. */
export function InviteMaker({ onMade }: { onMade: () => void }) {
  const { group } = useGroupContext();
  const { groupSettings: words, invite, refusals } = useMessages();
  const locale = useLocale();
  const today = useToday();
  const [days, setDays] = useState<(typeof dayChoices)[number]>('7');
  const [uses, setUses] = useState<(typeof useChoices)[number]>('50');
  const [made, setMade] = useState<Made | null>(null);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<CallFailure['reason'] | null>(null);

  async function make() {
    setFailure(null);
    setPending(true);
    const maxUses = Number(uses);
    const result = await call('createInvite', { groupId: group.id, expiresInDays: Number(days), maxUses });
    setPending(false);
    if (!result.ok) {
      setFailure(result.reason);
      return;
    }
    setMade({ ...result.value, maxUses });
    onMade();
  }

  if (made !== null) {
    const until = formatDate(calendarDateOf(made.expiresAtMs), today, locale);
    return (
      <Card as="section" aria-label={invite.link}>
        <ShareLink
          label={invite.link}
          description={words.inviteWorks(until, made.maxUses)}
          link={`${window.location.origin}${paths.join(made.code)}`}
          shareText={invite.shareText(group.group.name)}
        />
        <Button tone="quiet" size="s" onPress={() => setMade(null)}>
          {words.inviteAnother}
        </Button>
      </Card>
    );
  }
  return (
    <Card as="section" aria-label={words.inviteNew}>
      <div className={styles.choice}>
        <p className={styles.label} aria-hidden="true">
          {words.inviteFor}
        </p>
        <Segmented
          label={words.inviteFor}
          value={days}
          onChange={setDays}
          options={dayChoices.map((value) => ({ value, label: words.inviteDays(Number(value)) }))}
        />
      </div>
      <Select
        label={words.inviteHowMany}
        value={uses}
        onChange={setUses}
        options={useChoices.map((value) => ({ value, label: words.invitePeople(Number(value)) }))}
      />
      {failure !== null && (
        <Banner tone={failure === 'unavailable' ? 'offline' : 'error'}>
          {failure === 'unavailable' ? invite.offline : refusals[failure]}
        </Banner>
      )}
      <Button icon="link" pending={pending} onPress={() => void make()}>
        {words.inviteNew}
      </Button>
    </Card>
  );
}
