import { useHasNews } from '#data/activity.ts';
import { useMessages } from '#i18n/locale.tsx';
import { VisuallyHidden } from '#ui/controls/visually-hidden.tsx';
import styles from './activity.module.css';

/** A dot while the group has news for the account `uid`, and its words for screen readers. */
export function NewsMark({ uid, groupId }: { uid: string; groupId: string }) {
  const m = useMessages();
  const hasNews = useHasNews(uid, groupId);
  return (
    hasNews && (
      <span className={styles.dot}>
        <VisuallyHidden> {m.activity.news}</VisuallyHidden>
      </span>
    )
  );
}
