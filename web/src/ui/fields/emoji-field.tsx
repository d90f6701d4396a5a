import { useId, useState } from 'react';
import { limits } from '@nbbang/domain/records/fields';
import { useMessages } from '#i18n/locale.tsx';
import { emojiChoices, lastCharacter } from './emoji-choices.ts';
import { TextField } from './text-field.tsx';
import styles from './emoji-field.module.css';

export type EmojiFieldProps = { value: string; onChange: (emoji: string) => void };

/** The emoji of a group: one of many to tap, or any other one to type. */
export function EmojiField({ value, onChange }: EmojiFieldProps) {
  const { group } = useMessages();
  const [own, setOwn] = useState(emojiChoices.some((emoji) => emoji === value) ? '' : value);
  const name = useId();

  return (
    <fieldset className={styles.field}>
      <legend className={styles.legend}>{group.emoji}</legend>
      <div className={styles.emojis}>
        {emojiChoices.map((emoji) => (
          <label key={emoji} className={styles.emoji}>
            <input
              type="radio"
              name={name}
              className={styles.radio}
              value={emoji}
              aria-label={emoji}
              checked={emoji === value}
              onChange={() => {
                setOwn('');
                onChange(emoji);
              }}
            />
            <span aria-hidden="true">{emoji}</span>
          </label>
        ))}
      </div>
      <TextField
        label={group.ownEmoji}
        layout="row"
        value={own}
        placeholder={group.ownEmojiPlaceholder}
        autoComplete="off"
        onChange={(text) => {
          const typed = lastCharacter(text);
          if (typed !== null && typed.length > limits.emoji) return;
          setOwn(typed ?? '');
          onChange(typed ?? emojiChoices[0]);
        }}
      />
    </fieldset>
  );
}
