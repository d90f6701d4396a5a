import type { FoundMember } from '@nbbang/domain/group/members';
import { usePayout } from '#data/shell/transfers.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { useMessages } from '#i18n/locale.tsx';
import { PayoutDetails } from '#ui/money/payout-details.tsx';
import styles from './member-sheet.module.css';

/** Where another member wants to be paid. */
export function TheirPayout({ who }: { who: FoundMember }) {
  const { group } = useGroupContext();
  const { payout: words } = useMessages();
  const live = usePayout(group.id, who.memberId);
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{words.of(who.name)}</h3>
      {live.status === 'loading' && <p role="status">{words.loading}</p>}
      {live.status === 'failed' && <p className={styles.note}>{words.unknown}</p>}
      {live.status === 'ready' &&
        (live.value === null ? (
          <p className={styles.note}>{words.none(who.name)}</p>
        ) : (
          <PayoutDetails payout={live.value} />
        ))}
    </section>
  );
}
