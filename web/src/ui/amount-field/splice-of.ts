/** What an `input` event and what preceded it tell of one change of a field. Places are in UTF-16 units. */
export type Edit = {
  /** What the field holds now, and where the caret is in it. */
  text: string;
  caret: number;
  /**
   * What was selected before the change; null when it is not known. `isByMethod`: perhaps the input method selected it,
   * which some do with what they compose.
   */
  selection: { start: number; end: number; isByMethod?: boolean } | null;
  /** An input method composes. */
  isComposing?: boolean;
  /** What was written, when the event tells: the key, what was pasted, the whole text that is being composed. */
  data: string | null;
  /** The key deletes what is behind the caret and not what is before it. */
  isForward: boolean;
};

/** `inserted` stands now in the place of what was from `start` to before `end`. */
export type Splice = { start: number; end: number; inserted: string };

/**
 * Which part of `before` was replaced. The texts alone do not tell: `12,50` pasted over a selected `12,000` begins with
 * the same characters, and yet all of it was typed anew. So first comes what the event says, then what was selected, and
 * only then a comparison of the texts around the caret.
 *
 * An input method tells with every change the whole of what it composes, and may select that too, also where it has taken
 * what stood there before for its own: only the character that it added or took away was typed.
 */
export function spliceOf(before: string, { text, caret, selection, data, isComposing }: Edit): Splice {
  if (data !== null && !isComposing) {
    const start = caret - data.length;
    const end = before.length - (text.length - caret);
    const isThere = text.slice(Math.max(0, start), caret) === data;
    if (isThere && isSplice(before, text, start, end, caret)) return { start, end, inserted: data };
  }
  if (selection !== null && selection.start < selection.end) {
    const { start, end } = selection;
    const to = text.length - (before.length - end);
    const inserted = text.slice(start, to);
    const isRestated = selection.isByMethod && isAlmost(before.slice(start, end), inserted);
    if (isSplice(before, text, start, end, to) && !isRestated) return { start, end, inserted };
  }
  return difference(before, text, caret);
}

/** Whether `text` is `before` with what was from `start` to `end` replaced by what is from `start` to `to`. */
function isSplice(before: string, text: string, start: number, end: number, to: number): boolean {
  return (
    0 <= start &&
    start <= end &&
    start <= to &&
    before.slice(0, start) === text.slice(0, start) &&
    before.slice(end) === text.slice(to)
  );
}

/** Whether the two are the same, or one of them has one character more at its end. */
function isAlmost(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) && Array.from(long.slice(short.length)).length <= 1;
}

/** The smallest splice that ends at the caret, if there is one, else anywhere. */
function difference(before: string, text: string, caret: number): Splice {
  const afterCaret = text.length - caret;
  const isAtCaret = before.endsWith(text.slice(caret)) && afterCaret <= before.length;
  const behind = isAtCaret ? afterCaret : sharedEnd(before, text);
  const most = Math.min(before.length, text.length) - behind;
  let start = 0;
  while (start < most && before.charAt(start) === text.charAt(start)) start += 1;
  return { start, end: before.length - behind, inserted: text.slice(start, text.length - behind) };
}

function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}
