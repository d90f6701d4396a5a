import { useId, useRef, useState } from 'react';
import {
  useComments,
  useUnsettledComments,
  type CommentEntry,
  type CommentList,
  type CommentPlace,
} from '#data/comments.ts';
import type { Live } from '#data/base/live.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { useMessages } from '#i18n/locale.tsx';
import { Button } from '#ui/controls/button.tsx';
import { SkeletonRows } from '#ui/lists/skeleton.tsx';
import { ContainedRow } from '#ui/failures/contained-row.tsx';
import { loadCommentDraft, saveCommentDraft } from './comment-draft.ts';
import { CommentForm } from './comment-form.tsx';
import { CommentRow } from './comment-row.tsx';
import { RefusedComment } from './refused-comment.tsx';
import styles from './comments.module.css';
import detail from './expense-detail.module.css';

const pageSize = 50;

/** What is said about the expense, oldest first, and a field to say more. */
export function Comments({ expenseId }: { expenseId: string }) {
  const { group, user } = useGroupContext();
  const m = useMessages();
  const id = useId();
  const headingRef = useRef<HTMLHeadingElement>(null);
  const place = { uid: user.uid, groupId: group.id, expenseId };
  const [count, setCount] = useState(pageSize);
  const list = useLastList(useComments(group.id, expenseId, count));
  const unsettled = useUnsettledComments().filter(
    (entry) => entry.uid === user.uid && entry.groupId === group.id && entry.expenseId === expenseId,
  );
  const [text, setText] = useState(() => loadCommentDraft(place));
  const change = (next: string) => {
    setText(next);
    saveCommentDraft(place, next);
  };
  return (
    <section aria-labelledby={id}>
      <h3 ref={headingRef} className={detail.heading} id={id} tabIndex={-1}>
        {m.comments.title}
      </h3>
      {list.status === 'loading' && <SkeletonRows count={1} />}
      {list.status === 'failed' && <p className={detail.soft}>{m.comments.loadFailed}</p>}
      {list.status === 'ready' && (
        <>
          {list.value.more && (
            <Button size="s" tone="quiet" onPress={() => setCount(count + pageSize)}>
              {m.comments.older}
            </Button>
          )}
          {list.value.isCut && <p className={detail.soft}>{m.common.cut}</p>}
          <Rows
            list={list.value}
            unsettled={unsettled}
            place={place}
            // The button is gone with its comment.
            onRemoved={() => headingRef.current?.focus()}
          />
        </>
      )}
      {unsettled
        .filter(({ refused }) => refused)
        .map((entry) => (
          <RefusedComment
            key={entry.commentId}
            entry={entry}
            onRewrite={() => change(text.trim() === '' ? entry.text : `${text}\n${entry.text}`)}
          />
        ))}
      <CommentForm place={place} text={text} onChange={change} />
    </section>
  );
}

type RowsProps = {
  list: CommentList;
  unsettled: readonly CommentEntry[];
  place: CommentPlace;
  onRemoved: () => void;
};

function Rows({ list, unsettled, place, onRemoved }: RowsProps) {
  const m = useMessages();
  // As of the first look: a row must not change its words while it is read.
  const [nowMs] = useState(() => Date.now());
  const going = new Set(unsettled.filter(({ act }) => act === 'delete').map(({ commentId }) => commentId));
  const shown = list.comments.filter((comment) => !going.has(comment.id));
  return (
    <>
      {shown.length === 0 && <p className={detail.soft}>{m.comments.empty}</p>}
      <ol className={styles.list} aria-label={m.comments.title} aria-live="polite" aria-relevant="additions">
        {shown.map((comment) => (
          <ContainedRow key={comment.id}>
            <CommentRow comment={comment} place={place} nowMs={nowMs} onRemoved={onRemoved} />
          </ContainedRow>
        ))}
      </ol>
    </>
  );
}

/** Asking for more keeps what is shown until the longer list has come. */
function useLastList(live: Live<CommentList>): Live<CommentList> {
  const [last, setLast] = useState<Live<CommentList>>(live);
  if (live.status === 'loading') return last;
  if (last !== live) setLast(live);
  return live;
}
