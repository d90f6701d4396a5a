import { useRef, useState, type KeyboardEvent } from 'react';
import { limits } from '@nbbang/domain/records/fields';
import { addComment, type CommentPlace } from '#data/comments.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { useMessages } from '#i18n/locale.tsx';
import { Button } from '#ui/controls/button.tsx';
import { Field } from '#ui/fields/field.tsx';
import styles from './comments.module.css';

/** From here on it is said how much is left. */
const nearEnd = limits.comment - 100;

type CommentFormProps = {
  place: CommentPlace;
  text: string;
  onChange: (text: string) => void;
};

/** Where a comment is written: of several lines, sent by the button or Ctrl+Enter (⌘ on a Mac). */
export function CommentForm({ place, text, onChange }: CommentFormProps) {
  const { ownMemberId } = useGroupContext();
  const m = useMessages();
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  const [failed, setFailed] = useState(false);
  const said = text.trim();
  const over = said.length - limits.comment;
  const problem = failed ? m.failure.generic : over > 0 ? m.comments.tooLong(over) : undefined;

  function send(): void {
    if (said === '' || over > 0) {
      fieldRef.current?.focus();
      return;
    }
    setFailed(false);
    try {
      addComment(place, ownMemberId, said);
      // The button is disabled now: the focus would be nowhere, and Esc would close nothing.
      fieldRef.current?.focus();
      onChange('');
    } catch (error) {
      console.error('the comment was not written', error);
      setFailed(true);
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    // While a syllable is composed Enter and Esc belong to the keyboard.
    if (event.nativeEvent.isComposing) event.stopPropagation();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    }
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field
        label={m.comments.label}
        description={said.length > nearEnd ? m.comments.left(limits.comment - said.length) : undefined}
        errorMessage={problem}
      >
        {(control) => (
          <textarea
            {...control}
            ref={fieldRef}
            name="comment"
            rows={text.includes('\n') || text.length > 60 ? 4 : 2}
            placeholder={m.comments.placeholder}
            value={text}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              setFailed(false);
              onChange(event.target.value);
            }}
          />
        )}
      </Field>
      <div className={styles.send}>
        <span className={styles.hint}>{m.comments.hint}</span>
        <Button type="submit" size="s" disabled={said === ''}>
          {m.comments.send}
        </Button>
      </div>
    </form>
  );
}
