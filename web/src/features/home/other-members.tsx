import { cleanName } from '@nbbang/domain/group/name-pattern';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useMessages } from '#i18n/locale.tsx';
import { Avatar } from '#ui/people/avatar.tsx';
import { Button } from '#ui/controls/button.tsx';
import { IconButton } from '#ui/controls/icon-button.tsx';
import { TextField } from '#ui/fields/text-field.tsx';
import { memberNameWords } from '#group/name-words.ts';
import styles from './new-group-screen.module.css';

/** The rules let a group begin with ten members. */
const maxOthers = 9;

export type OtherMembersProps = {
  names: readonly string[];
  ownName: string;
  typed: string;
  /** What is wrong with `typed` now that the form was to be sent. */
  errorMessage: string | undefined;
  onType: (typed: string) => void;
  onChange: (names: string[], typed: string) => void;
};

/** The others by name: Enter takes the name and waits for the next one. */
export function OtherMembers({ names, ownName, typed, errorMessage, onType, onChange }: OtherMembersProps) {
  const m = useMessages();
  const [refused, setRefused] = useState(false);
  const inputRef = useRef<HTMLInputElement>(null);
  const full = names.length >= maxOthers;
  const problem = refused ? memberNameWords(typed, [ownName, ...names], m) : undefined;

  function add() {
    inputRef.current?.focus();
    if (full) return;
    if (memberNameWords(typed, [ownName, ...names], m) !== undefined) {
      setRefused(true);
      return;
    }
    setRefused(false);
    onChange([...names, cleanName(typed)], '');
  }

  function onKeyDown(event: KeyboardEvent) {
    // While a syllable is being composed Enter belongs to the input method.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    // With nothing typed Enter sends the form, as in every other field.
    if (typed.trim() === '') return;
    event.preventDefault();
    add();
  }

  return (
    <fieldset className={styles.others}>
      <legend className={styles.legend}>{m.group.members}</legend>
      {names.length > 0 && (
        <ul className={styles.people} aria-label={m.group.members}>
          {names.map((name) => (
            <li key={name} className={styles.person}>
              <Avatar id={name} name={name} size={32} />
              <span className={styles.personName}>{name}</span>
              <IconButton
                icon="close"
                size={18}
                label={m.group.takeOut(name)}
                onPress={() => {
                  onChange(
                    names.filter((other) => other !== name),
                    typed,
                  );
                  inputRef.current?.focus();
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {full ? (
        <p className={styles.note}>{m.group.othersFull(maxOthers)}</p>
      ) : (
        <div className={styles.adding}>
          <TextField
            ref={inputRef}
            label={m.members.name}
            description={m.group.othersDescription}
            errorMessage={problem ?? errorMessage}
            value={typed}
            onChange={(text) => {
              setRefused(false);
              onType(text);
            }}
            placeholder={m.members.namePlaceholder}
            autoComplete="off"
            enterKeyHint="next"
            onKeyDown={onKeyDown}
          />
          <Button icon="plus" onPress={add}>
            {m.members.addOne}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
