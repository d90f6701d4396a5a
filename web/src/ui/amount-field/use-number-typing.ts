import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ChangeEvent,
  type CompositionEvent,
  type RefObject,
} from 'react';
import type { Notation } from '@nbbang/domain/money/notation';
import { exponentOf } from '@nbbang/domain/money/currency';
import { openNumber, typedOf, typeNumber, type NumberEvent, type NumberField } from './number-typing.ts';
import type { Edit } from './splice-of.ts';

type EntryProps = {
  ref: RefObject<HTMLInputElement | null>;
  /** What the field shows. */
  value: string;
  inputMode: 'numeric' | 'decimal';
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  onCompositionStart: () => void;
  onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => void;
  onBlur: () => void;
};

export type NumberTyping = {
  /** For the one `input` in which the number is typed. */
  inputProps: EntryProps;
  /** Writes the text at the caret, as a key would. */
  insert: (text: string) => void;
};

/**
 * Every field of a number works by this: its digits are grouped as they are typed, the caret stays, and `onType` gets
 * what was typed, without the marks that were put in (`number-typing.ts`).
 *
 * @param typed what was typed so far.
 */
export function useNumberTyping(
  typed: string,
  notation: Notation,
  onType: (typed: string) => void,
): NumberTyping {
  const ref = useRef<HTMLInputElement>(null);
  const selection = useSelectionBefore(ref);
  // Also after a change that comes to nothing there is something to do: the caret has moved.
  const [latest, setLatest] = useState<NumberField | null>(null);
  const field = latest?.composing && typedOf(latest) === typed ? latest : openNumber(typed, notation);

  useLayoutEffect(() => {
    if (latest === null || latest.composing || ref.current === null) return;
    // A field may show less than was typed: the sign of an adjustment stands on its button.
    const caret = Math.max(0, latest.caret - (latest.text.length - ref.current.value.length));
    ref.current.setSelectionRange(caret, caret);
  }, [latest]);

  function take(...events: NumberEvent[]) {
    const next = events.reduce((now, event) => typeNumber(now, event, notation), field);
    setLatest(next);
    if (typedOf(next) !== typed) onType(typedOf(next));
  }

  return {
    inputProps: {
      ref,
      value: field.text,
      inputMode: notation.kind === 'amount' && exponentOf(notation.currency) === 0 ? 'numeric' : 'decimal',
      onChange: ({ target, nativeEvent }) =>
        take({ do: 'edit', edit: toEdit(target, nativeEvent, selection.current) }),
      onCompositionStart: () => take({ do: 'compose' }),
      // Some browsers tell of the last change only after this.
      onCompositionEnd: ({ currentTarget, nativeEvent }) =>
        take({ do: 'edit', edit: toEdit(currentTarget, nativeEvent, selection.current) }, { do: 'composed' }),
      onBlur: () => {
        if (field.composing) take({ do: 'composed' });
      },
    },
    insert: (text) => {
      const { selectionStart, selectionEnd } = ref.current ?? {};
      const end = field.text.length;
      ref.current?.focus();
      take({ do: 'insert', text, from: selectionStart ?? end, to: selectionEnd ?? end });
    },
  };
}

function toEdit(input: HTMLInputElement, event: Event, selection: Edit['selection']): Edit {
  const told = event instanceof InputEvent ? event : null;
  return {
    text: input.value,
    caret: input.selectionStart ?? input.value.length,
    selection,
    data: told?.data ?? null,
    isForward: told?.inputType.endsWith('Forward') ?? false,
    isComposing: told?.isComposing ?? false,
  };
}

/**
 * What was selected before the change that the next `input` event tells of. React's own event comes for few of them.
 *
 * An input method may select what it composes before it changes it; the key that it handles (229, UI Events) comes earlier.
 */
function useSelectionBefore(ref: RefObject<HTMLInputElement | null>): RefObject<Edit['selection']> {
  const selection = useRef<Edit['selection']>(null);
  useEffect(() => {
    const input = ref.current;
    let byKey: Edit['selection'] = null;
    const selected = () => {
      const [start, end] = [input?.selectionStart ?? null, input?.selectionEnd ?? null];
      return start === null || end === null ? null : { start, end };
    };
    const onKey = ({ key }: KeyboardEvent) => {
      byKey = key === 'Process' || key === 'Unidentified' ? selected() : null;
    };
    const onBefore = ({ isComposing, inputType }: InputEvent) => {
      const isByMethod = isComposing || inputType === 'insertCompositionText';
      const now = selected();
      selection.current = isByMethod ? (byKey ?? (now && { ...now, isByMethod })) : now;
      byKey = null;
    };
    input?.addEventListener('keydown', onKey);
    input?.addEventListener('beforeinput', onBefore);
    return () => {
      input?.removeEventListener('keydown', onKey);
      input?.removeEventListener('beforeinput', onBefore);
    };
  }, [ref]);
  return selection;
}
