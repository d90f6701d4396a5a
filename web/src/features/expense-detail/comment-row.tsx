import { holdDeletion, type CommentPlace, type KnownComment } from '#data/comments.ts';
import { formatAgo } from '#i18n/format-time.ts';
import { usePendingLabel } from '#group/use-pending-label.ts';
import { useLocale } from '#i18n/locale.tsx';
import { Icon } from '#ui/controls/icon.tsx';
import { IconButton } from '#ui/controls/icon-button.tsx';
import { showToast } from '#ui/overlays/toast-queue.ts';
import { VisuallyHidden } from '#ui/controls/visually-hidden.tsx';
import { PersonAvatar } from '#group/person-avatar.tsx';
import { personName } from '#group/person-name.ts';
import { useNames } from '#group/reader.ts';
import styles from './comments.module.css';
import detail from './expense-detail.module.css';

type CommentRowProps = {
  comment: KnownComment;
  place: CommentPlace;
  nowMs: number;
  onRemoved: () => void;
};

/** Who said what and when; one's own can be deleted. */
export function CommentRow({ comment, place, nowMs, onRemoved }: CommentRowProps) {
  const names = useNames();
  const { m } = names;
  const locale = useLocale();
  const pendingLabel = usePendingLabel(comment.pending);
  const when = formatAgo(comment.createdAt, nowMs, locale);
  return (
    <li className={styles.comment}>
      <PersonAvatar memberId={comment.memberId} size={28} />
      <div className={styles.said}>
        <p className={styles.head}>
          <strong>{personName(comment.memberId, names)}</strong>
          <span className={detail.soft}>
            {pendingLabel !== undefined ? (
              <span className={styles.pending}>
                <Icon name="clock" size={14} />
                {pendingLabel}
              </span>
            ) : (
              <time dateTime={new Date(comment.createdAt).toISOString()}>{when}</time>
            )}
          </span>
        </p>
        <p className={styles.text}>
          <VisuallyHidden>: </VisuallyHidden>
          {comment.text}
        </p>
      </div>
      {comment.createdBy === place.uid && (
        <IconButton icon="trash" size={18} label={m.comments.remove(when)} onPress={() => remove()} />
      )}
    </li>
  );

  /** It is deleted once the way back is gone. */
  function remove(): void {
    const held = holdDeletion(place, comment);
    onRemoved();
    showToast({
      message: m.comments.removed,
      action: { label: m.common.undo, onPress: held.undo },
      onGone: () => {
        void held.confirm().then((isDone) => {
          if (!isDone) showToast({ message: m.comments.notRemoved, tone: 'error' });
        });
      },
    });
  }
}
