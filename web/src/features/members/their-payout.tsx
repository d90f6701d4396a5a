import { usePayout } from '#data/payouts.ts';
import { useMessages } from '#i18n/locale.tsx';
import { PayoutDetails } from '#ui/money/payout-details.tsx';
import type { ShownMember } from './members-panel.tsx';
import styles from './member-sheet.module.css';

/** Where another member wants to be paid. */
export function TheirPayout({ groupId, who }: { groupId: string; who: ShownMember }) {
  const { payout: words } = useMessages();
  const live = usePayout(groupId, who.id);
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{words.of(who.member.name)}</h3>
      {live.status === 'loading' && <p role="status">{words.loading}</p>}
      {live.status === 'failed' && <p className={styles.note}>{words.unknown}</p>}
      {live.status === 'ready' &&
        (live.value === null ? (
          <p className={styles.note}>{words.none(who.member.name)}</p>
        ) : (
          <PayoutDetails payout={live.value} />
        ))}
    </section>
  );
}
