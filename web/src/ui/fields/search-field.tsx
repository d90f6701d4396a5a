import type { KeyboardEvent, Ref } from 'react';
import { useMessages } from '#i18n/locale.tsx';
import { Icon } from '#ui/controls/icon.tsx';
import styles from './search-field.module.css';

export type SearchFieldProps = {
  /** What is searched; shown as long as nothing is typed. */
  label: string;
  value: string;
  onChange: (text: string) => void;
  onBlur?: () => void;
  maxLength?: number;
  ref?: Ref<HTMLInputElement>;
};

/** A field for search words. A button empties it, and so does Esc. */
export function SearchField({ label, value, onChange, ref, ...rest }: SearchFieldProps) {
  const m = useMessages();
  function clearOnEscape(event: KeyboardEvent<HTMLInputElement>): void {
    // While a syllable is being composed, the key belongs to the input method.
    if (event.key !== 'Escape' || value === '' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onChange('');
  }
  return (
    <span className={styles.shell}>
      <Icon name="search" size={20} />
      <input
        {...rest}
        ref={ref}
        className={styles.input}
        type="search"
        name="search"
        value={value}
        placeholder={label}
        aria-label={label}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        onKeyDown={clearOnEscape}
        onChange={(event) => onChange(event.target.value)}
      />
      {value !== '' && (
        <button
          type="button"
          className={styles.clear}
          aria-label={m.search.clearText}
          title={m.search.clearText}
          // The field keeps the focus, and the keyboard of a phone stays.
          onPointerDown={(event) => event.preventDefault()}
          onClick={(event) => {
            onChange('');
            const field = event.currentTarget.parentElement?.querySelector('input');
            field?.focus();
          }}
        >
          <Icon name="close" size={18} />
        </button>
      )}
    </span>
  );
}
