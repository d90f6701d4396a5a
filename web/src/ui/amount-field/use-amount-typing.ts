import { useLayoutEffect, useRef, type ChangeEvent, type RefObject } from 'react';
import { useLocale } from '#i18n/locale.tsx';
import { retype } from './retype.ts';

export type AmountTyping = {
  inputRef: RefObject<HTMLInputElement | null>;
  /** Takes what the field holds now, and where the caret is in it. */
  type: (text: string, caret: number) => void;
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
};

/** Groups the digits of an amount as it is typed, and keeps the caret where it was. */
export function useAmountTyping(
  value: string,
  currency: string,
  onType: (text: string) => void,
): AmountTyping {
  const locale = useLocale();
  const inputRef = useRef<HTMLInputElement>(null);
  const caretRef = useRef<number | null>(null);

  useLayoutEffect(() => {
    if (caretRef.current === null) return;
    inputRef.current?.setSelectionRange(caretRef.current, caretRef.current);
    caretRef.current = null;
  });

  function type(text: string, caret: number) {
    const shown = retype(value, { text, caret }, currency, locale);
    caretRef.current = shown.caret;
    onType(shown.text);
  }

  return {
    inputRef,
    type,
    onChange: ({ target }) => type(target.value, target.selectionStart ?? target.value.length),
  };
}
