import { discardComment, sendAgain, type CommentEntry } from '#data/comments.ts';
import { useMessages } from '#i18n/locale.tsx';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { showToast } from '#ui/overlays/toast-queue.ts';
import styles from './comments.module.css';

type RefusedCommentProps = { entry: CommentEntry; onRewrite: () => void };

/** A comment the server did not take: said in words, with what was typed. */
export function RefusedComment({ entry, onRewrite }: RefusedCommentProps) {
  const m = useMessages();
  const again = () => {
    try {
      sendAgain(entry);
    } catch (error) {
      console.error('the comment was not sent again', error);
      showToast({ message: m.failure.generic, tone: 'error' });
    }
  };
  const rewrite = () => {
    onRewrite();
    discardComment(entry);
  };
  return (
    <Banner
      tone="error"
      title={m.comments.refused}
      action={
        <>
          <Button size="s" onPress={again}>
            {m.comments.again}
          </Button>
          <Button size="s" onPress={rewrite}>
            {m.comments.rewrite}
          </Button>
          <Button size="s" tone="quiet" onPress={() => discardComment(entry)}>
            {m.comments.discard}
          </Button>
        </>
      }
    >
      <span className={styles.text}>{entry.text}</span>
    </Banner>
  );
}
