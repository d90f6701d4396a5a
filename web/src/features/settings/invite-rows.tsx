import { useState } from 'react';
import type { ListedInvite } from '@nbbang/domain/callables/contracts';
import { otherName } from '#group/person-name.ts';
import { useReader } from '#group/reader.ts';
import { calendarDateOf, formatDate } from '#i18n/format.ts';
import { Button } from '#ui/controls/button.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import styles from './settings.module.css';

export type InviteRowsProps = {
  invites: readonly ListedInvite[];
  /** There are more than these. */
  more: boolean;
  onRevoked: (invite: ListedInvite) => void;
  onAllRevoked: () => void;
};

/** Until when each link works, for how many, and who made it. */
export function InviteRows({ invites, more, onRevoked, onAllRevoked }: InviteRowsProps) {
  const reader = useReader();
  const { locale, today } = reader;
  const { groupSettings: words } = reader.m;
  const [revoking, setRevoking] = useState<ListedInvite | 'all' | null>(null);
  const [asking, setAsking] = useState(false);
  const dateOf = (instantMs: number) => formatDate(calendarDateOf(instantMs), today, locale);

  function madeBy({ createdByMemberId, createdAtMs }: ListedInvite): string {
    const date = dateOf(createdAtMs);
    const maker = otherName(createdByMemberId, reader);
    return maker === null ? words.inviteByMe(date) : words.inviteBy(maker, date);
  }

  return (
    <>
      {invites.length === 0 && <p className={styles.none}>{words.invitesNone}</p>}
      <ul className={styles.invites} aria-label={words.invites}>
        {invites.map((invite) => (
          <li key={invite.inviteId} className={styles.invite}>
            <div className={styles.inviteText}>
              <p className={styles.inviteTitle}>{words.inviteUntil(dateOf(invite.expiresAtMs))}</p>
              <p className={styles.inviteNote}>{words.inviteUses(invite.uses, invite.maxUses)}</p>
              <p className={styles.inviteNote}>{madeBy(invite)}</p>
            </div>
            <Button
              size="s"
              aria-label={words.revokeThis(dateOf(invite.expiresAtMs))}
              onPress={() => {
                setRevoking(invite);
                setAsking(true);
              }}
            >
              {words.revoke}
            </Button>
          </li>
        ))}
      </ul>
      {more && <p className={styles.none}>{words.invitesMore}</p>}
      {(more || invites.length > 1) && (
        <div className={styles.revokeAll}>
          <Button
            size="s"
            tone="danger"
            onPress={() => {
              setRevoking('all');
              setAsking(true);
            }}
          >
            {words.revokeAll}
          </Button>
        </div>
      )}
      {revoking && (
        <RevokeDialog
          invite={revoking}
          isOpen={asking}
          onClose={() => setAsking(false)}
          onRevoked={() => (revoking === 'all' ? onAllRevoked() : onRevoked(revoking))}
        />
      )}
    </>
  );
}
