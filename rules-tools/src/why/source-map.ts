import type { Span } from '../language/ast.ts';

/** Text of a new file: made up, taken over from the original, or put in its place. */
export type Piece = string | Span | (Span & { readonly text: string });

type Segment = {
  readonly at: number;
  readonly length: number;
  readonly origin: Span;
  readonly verbatim: boolean;
};

/** A text made of pieces of another, and the way back. */
export class SourceMap {
  readonly text: string;
  readonly #segments: Segment[] = [];

  constructor(original: string, pieces: readonly Piece[]) {
    let text = '';
    for (const piece of pieces) {
      const verbatim = typeof piece !== 'string' && !('text' in piece);
      const added =
        typeof piece === 'string'
          ? piece
          : 'text' in piece
            ? piece.text
            : original.slice(piece.start, piece.end);
      if (typeof piece !== 'string')
        this.#segments.push({ at: text.length, length: added.length, origin: piece, verbatim });
      text += added;
    }
    this.text = text;
  }

  /** @throws RangeError for a place that comes from nowhere in the original. */
  originOf({ start, end }: Span): Span {
    return { start: this.#originOf(start).start, end: this.#originOf(end - 1).end };
  }

  /** The place of one UTF-16 unit. */
  #originOf(offset: number): Span {
    const segment = this.#segments.findLast(({ at, length }) => at <= offset && offset < at + length);
    if (segment === undefined) throw new RangeError(`Offset ${offset} is in no piece of the original.`);
    const { at, origin, verbatim } = segment;
    return verbatim ? { start: origin.start + offset - at, end: origin.start + offset - at + 1 } : origin;
  }
}
