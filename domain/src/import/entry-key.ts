import { canonicalText } from './decimal.ts';
import type { ImportFormat, Person } from './imported.ts';
import type { Draft, DraftSplit, Part } from './reading.ts';
import { sha256 } from './sha256.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const keyLength = 20;

/**
 * A key for each draft, in their order. By the other app's own id where there is one, else by what the entry says, and
 * the how-many-th it is of those that say the same. What it says is in terms of names: a later export with one more
 * column, in another order, of other decimals, with other weights of members, has the same keys.
 */
export function entryKeys(
  format: ImportFormat,
  people: readonly Person[],
  drafts: readonly Draft[],
): readonly string[] {
  const names = distinctNames(people);
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const content =
      draft.sourceId === undefined
        ? JSON.stringify([format, 'content', contentOf(draft, names)])
        : JSON.stringify([format, 'id', draft.sourceId]);
    const before = seen.get(content) ?? 0;
    seen.set(content, before + 1);
    return toKey(sha256(`${before}:${content}`));
  });
}

function distinctNames(people: readonly Person[]): readonly string[] {
  const seen = new Map<string, number>();
  return people.map(({ name }) => {
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return `${name}:${before}`;
  });
}

function contentOf(draft: Draft, names: readonly string[]): unknown[] {
  const { kind, title, note = '', date, category, currency, amount, payers, split } = draft;
  return [
    kind,
    title,
    note,
    date,
    category,
    currency,
    canonicalText(amount),
    named(payers, names),
    ofSplit(split, names),
  ];
}

function ofSplit(split: DraftSplit, names: readonly string[]): unknown[] {
  switch (split.mode) {
    case 'equal':
      return [split.mode, split.participants.map((person) => names[person] ?? '').toSorted()];
    case 'shares':
      return [
        split.mode,
        split.areOfMembers === true
          ? split.weights.map(([person]) => names[person] ?? '').toSorted()
          : named(split.weights, names),
      ];
    case 'percentage':
      return [split.mode, named(split.basisPoints, names)];
    case 'exact':
      return [split.mode, named(split.amounts, names)];
  }
}

/** Who has 0 is not there: a column of somebody who came later says nothing of what was before. */
function named(parts: readonly Part[], names: readonly string[]): string[] {
  return parts
    .filter(([, { digits }]) => digits !== 0n)
    .map(([person, value]) => JSON.stringify([names[person], canonicalText(value)]))
    .toSorted();
}

function toKey(hash: Uint32Array): string {
  let left = hash.reduce((number, word) => (number << 32n) | BigInt(word), 0n);
  let key = '';
  while (key.length < keyLength) {
    key += letters.charAt(Number(left % 62n));
    left /= 62n;
  }
  return key;
}
