import type { Substitute } from './substitutes.ts';

/** What cannot be seen from the document itself, by the path of a field as it stands in the names. */
export type Description = {
  /** Longest texts in UTF-16 units; blanks are tried there, and one unit more. */
  readonly texts?: Readonly<Record<string, number>>;
  /** Fields that the write leaves alone: not gone into. */
  readonly leftAlone?: readonly string[];
  /** Other values to try: ids of others, the numbers just beyond a range. */
  readonly others?: Readonly<Record<string, readonly Substitute[]>>;
};

/** One description of several; of two that describe the same path the later holds. */
export function merge(...descriptions: readonly Description[]): Description {
  return {
    texts: Object.fromEntries(descriptions.flatMap(({ texts = {} }) => Object.entries(texts))),
    others: Object.fromEntries(descriptions.flatMap(({ others = {} }) => Object.entries(others))),
    leftAlone: descriptions.flatMap(({ leftAlone = [] }) => leftAlone),
  };
}

/** Says that a write changes these keys of `map` at `path` and leaves the others alone. */
export function changing(map: object, keys: readonly string[], path = ''): Description {
  return {
    leftAlone: Object.keys(map)
      .filter((key) => !keys.includes(key))
      .map((key) => path + key),
  };
}
