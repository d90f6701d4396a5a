import { useHasNews } from '#data/activity.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { useMessages } from '#i18n/locale.tsx';
import { VisuallyHidden } from '#ui/controls/visually-hidden.tsx';
import styles from './activity.module.css';

/** A dot while the group has news for its reader, and its words for screen readers. */
export function NewsMark() {
  const { group, user } = useGroupContext();
  const m = useMessages();
  const hasNews = useHasNews(user.uid, group.id);
  return (
    hasNews && (
      <span className={styles.dot}>
        <VisuallyHidden> {m.activity.news}</VisuallyHidden>
      </span>
    )
  );
}
