import type { Row } from './csv-rows.ts';

/** The cells of a row by the words of the header, whatever their case and order; the first of two that are the same. */
export class Columns {
  readonly #places: ReadonlyMap<string, number>;
  readonly length: number;

  constructor(header: readonly string[]) {
    this.length = header.length;
    this.#places = new Map(header.map((word, at) => [wordOf(word), at] as const).toReversed());
  }

  has(...words: readonly string[]): boolean {
    return words.every((word) => this.#places.has(word));
  }

  /** Empty where there is no such column. */
  of({ cells }: Row, word: string): string {
    const at = this.#places.get(word);
    return at === undefined ? '' : (cells[at] ?? '').trim();
  }

  /** The first word and its place that the pattern matches. */
  find(pattern: RegExp): string | undefined {
    return [...this.#places.keys()].find((word) => pattern.test(word));
  }
}

export function wordOf(cell: string): string {
  return cell.trim().toLowerCase();
}

/** Columns with a name behind the same words: `Paid by Anna` is Anna's. In their order. */
export function namedColumns(header: readonly string[], prefix: string): { at: number; name: string }[] {
  return header.flatMap((cell, at) =>
    wordOf(cell).startsWith(`${prefix} `)
      ? [
          {
            at,
            name: cell
              .trim()
              .slice(prefix.length + 1)
              .trim(),
          },
        ]
      : [],
  );
}
