import { isDeepStrictEqual } from 'node:util';
import { removed, type Fields, type Value } from 'firestore-rules-tools/emulator/fields';
import type { Write } from 'firestore-rules-tools/emulator/request';

/** A write by `uid`: the document as it was (null: there was none) and as it would be. */
export type Change = { readonly uid: string; readonly before: Fields | null; readonly after: Fields };

/** The names of the fields that differ, those of only one side included. */
export function changedFields(before: Fields, after: Fields): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !isDeepStrictEqual(before[field], after[field]),
  );
}

/** The write that makes the change: a creation, or an update of the fields that differ. */
export function toWrite(path: string, { before, after }: Change): Write {
  if (before === null) return { op: 'create', path, data: after };
  const data: Fields = Object.fromEntries(
    changedFields(before, after).map((field): [string, Value] => [field, after[field] ?? gone(after, field)]),
  );
  return { op: 'update', path, data };
}

function gone(after: Fields, field: string): Value {
  return field in after ? null : removed;
}
