import { groupDigits, type GroupedText } from '@nbbang/domain/money/group-digits';
import type { Notation } from '@nbbang/domain/money/notation';
import { spliceOf, type Edit } from './splice-of.ts';

/**
 * A field in which a number is typed. What counts is what was typed (`typedOf`); the field shows it with marks that group
 * its digits, and remembers which marks are its own. So nothing that somebody types is ever taken for a mark of the
 * field, replaced or left out.
 *
 * While an input method composes, the field shows what the method wrote, and no mark is put in or taken out: changing the
 * text under it would end the composition.
 */
export type NumberField = GroupedText & { caret: number; composing: boolean };

export type NumberEvent =
  | { do: 'edit'; edit: Edit }
  | { do: 'compose' }
  | { do: 'composed' }
  | { do: 'insert'; text: string; from: number; to: number };

export function openNumber(typed: string, notation: Notation): NumberField {
  return show(typed, typed.length, notation);
}

/** What was typed: what the field shows, without the marks that only group. */
export function typedOf({ text, marks }: GroupedText): string {
  return Array.from({ length: text.length }, (_, at) => (marks.includes(at) ? '' : text.charAt(at))).join('');
}

export function typeNumber(field: NumberField, event: NumberEvent, notation: Notation): NumberField {
  switch (event.do) {
    case 'compose':
      return { ...field, composing: true };
    case 'composed':
      return show(typedOf(field), typedPlace(field, field.caret), notation);
    case 'insert': {
      const { text, from, to } = event;
      return replace(field, from, to, text, notation);
    }
    case 'edit': {
      // Not every keyboard says when it begins to compose.
      const composing = field.composing || event.edit.isComposing === true;
      const now = { ...field, composing };
      const { start, end, inserted } = spliceOf(field.text, { ...event.edit, isComposing: composing });
      if (inserted !== '' || composing) return replace(now, start, end, inserted, notation);
      return remove(now, start, end, event.edit, notation);
    }
  }
}

/** Where there is only a mark of the field, a key that deletes takes the typed character behind it. */
function remove(field: NumberField, start: number, end: number, edit: Edit, notation: Notation): NumberField {
  const isOwn = (at: number) => field.marks.includes(at);
  const isCaret = edit.selection === null || edit.selection.start === edit.selection.end;
  let [from, to] = [start, end];
  if (isCaret && to - from === 1 && isOwn(from)) {
    if (edit.isForward) to += 1;
    else from -= 1;
  }
  return replace(field, from, to, '', notation);
}

function replace(
  field: NumberField,
  start: number,
  end: number,
  by: string,
  notation: Notation,
): NumberField {
  const text = field.text.slice(0, start) + by + field.text.slice(end);
  const marks = [
    ...field.marks.filter((at) => at < start),
    ...field.marks.filter((at) => at >= end).map((at) => at + by.length - (end - start)),
  ];
  const raw = { text, marks, caret: start + by.length, composing: field.composing };
  return field.composing ? raw : show(typedOf(raw), typedPlace(raw, raw.caret), notation);
}

function show(typed: string, place: number, notation: Notation): NumberField {
  const grouped = groupDigits(typed, notation);
  return { ...grouped, caret: shownPlace(grouped, place), composing: false };
}

function typedPlace({ marks }: GroupedText, place: number): number {
  return place - marks.filter((at) => at < place).length;
}

/** Where there is a mark at the place, the caret stands before it, behind what was typed last. */
function shownPlace({ marks }: GroupedText, place: number): number {
  return marks.reduce((shown, mark) => (mark < shown ? shown + 1 : shown), place);
}
