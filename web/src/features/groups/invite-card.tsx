import { useRef, useState } from 'react';
import type { CreateInviteResponse } from '@nbbang/domain/records/callables';
import { createInvite, type CallFailure } from '#data/calls.ts';
import { calendarDateOf, formatDate } from '#i18n/format.ts';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { TextField } from '#ui/text-field.tsx';
import { showToast } from '#ui/toast-queue.ts';
import styles from './members-panel.module.css';

export type InviteCardProps = { groupId: string; groupName: string };

export function InviteCard({ groupId, groupName }: InviteCardProps) {
  const { invite, refusals } = useMessages();
  const [made, setMade] = useState<CreateInviteResponse | null>(null);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<CallFailure['reason'] | null>(null);

  async function make() {
    setFailure(null);
    setPending(true);
    const result = await createInvite({ groupId });
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
        <InviteLink made={made} groupName={groupName} />
      )}
    </Card>
  );
}

function InviteLink({ made, groupName }: { made: CreateInviteResponse; groupName: string }) {
  const { invite } = useMessages();
  const locale = useLocale();
  const inputRef = useRef<HTMLInputElement>(null);
  const link = `${window.location.origin}${paths.join(made.code)}`;
  const [today] = useState(() => calendarDateOf(Date.now()));
  const expires = formatDate(calendarDateOf(made.expiresAtMs), today, locale);
  // Not every browser can: then copying is the only way.
  const canShare = typeof navigator.share === 'function';

  async function copy() {
    try {
      await navigator.clipboard.writeText(link);
      showToast({ message: invite.copied, tone: 'success' });
    } catch (error) {
      console.warn('the clipboard is not open to us', error);
      inputRef.current?.focus();
      inputRef.current?.select();
      showToast({ message: invite.copyFailed, tone: 'error' });
    }
  }

  async function share() {
    try {
      await navigator.share({ text: invite.shareText(groupName), url: link });
    } catch (error) {
      // Somebody who closes the share sheet has changed their mind: no failure.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      await copy();
    }
  }

  return (
    <>
      <TextField
        ref={inputRef}
        label={invite.link}
        description={invite.expires(expires)}
        value={link}
        onChange={() => undefined}
        type="url"
        readOnly
      />
      <div className={styles.linkActions}>
        <Button tone={canShare ? 'secondary' : 'primary'} icon="copy" onPress={() => void copy()}>
          {invite.copyLink}
        </Button>
        {canShare && (
          <Button tone="primary" icon="share" onPress={() => void share()}>
            {invite.shareLink}
          </Button>
        )}
      </div>
    </>
  );
}
