import { useState } from 'react';
import type { Bar } from '@nbbang/domain/records/bar';
import { useBars } from '#data/bars.ts';
import { call, type CallFailure } from '#data/calls.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { calendarDateOf, formatDate } from '#i18n/format.ts';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { useToday } from '#i18n/use-today.ts';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { Fold } from '#ui/lists/fold.tsx';
import { showToast } from '#ui/overlays/toast-queue.ts';
import { Avatar } from '#ui/people/avatar.tsx';
import styles from './members-panel.module.css';

/** For owners: who was removed and cannot come back, and the way to let them. */
export function BarredMembers() {
  const { group } = useGroupContext();
  const { members } = useMessages();
  const bars = useBars(group.id);
  if (bars.status !== 'ready' || bars.value.length === 0) return null;
  return (
    <Fold title={members.barredCount(bars.value.length)}>
      <p className={styles.note}>{members.barredNote}</p>
      <ul className={styles.rows} aria-label={members.barred}>
        {bars.value.map((bar) => (
          <BarredMember key={bar.memberId} bar={bar} />
        ))}
      </ul>
    </Fold>
  );
}

function BarredMember({ bar: { memberId, name, barredAt } }: { bar: Bar }) {
  const { group } = useGroupContext();
  const { members, groupSettings, refusals } = useMessages();
  const locale = useLocale();
  const today = useToday();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<CallFailure['reason'] | null>(null);

  async function readmit(): Promise<void> {
    setFailure(null);
    setPending(true);
    const result = await call('readmitMember', { groupId: group.id, memberId });
    setPending(false);
    if (!result.ok) return setFailure(result.reason);
    showToast({ message: members.readmitted(name), tone: 'success' });
  }

  return (
    <li>
      <div className={styles.row}>
        <Avatar id={memberId} name={name} size={40} />
        <div className={styles.text}>
          <p className={styles.name}>{name}</p>
          <p className={styles.role}>
            {members.removedOn(formatDate(calendarDateOf(barredAt), today, locale))}
          </p>
        </div>
        <Button
          size="s"
          pending={pending}
          aria-label={members.readmitThis(name)}
          onPress={() => void readmit()}
        >
          {members.readmit}
        </Button>
      </div>
      {failure !== null && (
        <Banner tone={failure === 'unavailable' ? 'offline' : 'error'}>
          {failure === 'unavailable' ? groupSettings.offline : refusals[failure]}
        </Banner>
      )}
    </li>
  );
}
