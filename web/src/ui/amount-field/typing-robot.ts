import type { Notation } from '@nbbang/domain/money/notation';
import { typeNumber, type NumberField } from './number-typing.ts';

/**
 * For tests: does to a field what a browser does. The text changes in the browser first; then the field hears of it with
 * what an `input` event tells.
 */
export function pasteOver(
  field: NumberField,
  start: number,
  end: number,
  data: string,
  notation: Notation,
  { isTold }: { isTold: boolean },
): NumberField {
  const text = field.text.slice(0, start) + data + field.text.slice(end);
  const edit = {
    text,
    caret: start + data.length,
    selection: { start, end },
    data: isTold ? data : null,
    isForward: false,
  };
  return typeNumber(field, { do: 'edit', edit }, notation);
}

/** Each key at the caret that the one before has left. */
export function typeKeys(field: NumberField, keys: string, notation: Notation): NumberField {
  return Array.from(keys).reduce(
    (now, key) => pasteOver(now, now.caret, now.caret, key, notation, { isTold: true }),
    field,
  );
}

/** Backspace or Delete with nothing selected; nothing happens at the end of the text. */
export function deleteKey(field: NumberField, key: 'Backspace' | 'Delete', notation: Notation): NumberField {
  const start = key === 'Delete' ? field.caret : field.caret - 1;
  if (start < 0 || start >= field.text.length) return field;
  return deleteRange(field, start, start + 1, notation, { start: field.caret, end: field.caret }, key);
}

export function deleteRange(
  field: NumberField,
  start: number,
  end: number,
  notation: Notation,
  selection: { start: number; end: number } = { start, end },
  key: 'Backspace' | 'Delete' = 'Backspace',
): NumberField {
  const text = field.text.slice(0, start) + field.text.slice(end);
  const edit = { text, caret: start, selection, data: null, isForward: key === 'Delete' };
  return typeNumber(field, { do: 'edit', edit }, notation);
}
