import type { Direction, Scope } from './query-shape.ts';
import { nameField } from './index-need.ts';
import type { CompositeIndex } from './indexes-schema.ts';
import type { SingleFieldIndex } from './single-field-indexes.ts';

export type IndexedField = { readonly fieldPath: string; readonly kind: Direction | 'CONTAINS' };

/** One index as Firestore keeps it. */
export type StoredIndex = {
  readonly collectionId: string;
  readonly scope: Scope;
  /** Without the `__name__` at the end. */
  readonly fields: readonly IndexedField[];
  readonly nameDirection: Direction;
  /** What defines it: the object itself tells it from others alike. */
  readonly definition: CompositeIndex | SingleFieldIndex;
};

/** Null for an index that serves other queries than these: of vectors, or of another API. */
export function compositeIndex(definition: CompositeIndex): StoredIndex | null {
  const { collectionGroup, queryScope, apiScope, fields } = definition;
  if (apiScope !== undefined && apiScope !== 'ANY_API') return null;
  const indexed = fields.flatMap((field): IndexedField[] => {
    if ('order' in field) return [{ fieldPath: field.fieldPath, kind: field.order }];
    return 'arrayConfig' in field ? [{ fieldPath: field.fieldPath, kind: field.arrayConfig }] : [];
  });
  if (indexed.length < fields.length) return null;
  return { collectionId: collectionGroup, scope: queryScope, ...splitName(indexed), definition };
}

export function singleFieldIndex(
  collectionId: string,
  fieldPath: string,
  definition: SingleFieldIndex,
): StoredIndex {
  const { order = 'ASCENDING', arrayConfig, queryScope = 'COLLECTION' } = definition;
  return {
    collectionId,
    scope: queryScope,
    ...splitName([{ fieldPath, kind: arrayConfig ?? order }]),
    definition,
  };
}

/** The `__name__` that is not named is sorted like the last field ("Default ordering and the __name__ field"). */
function splitName(fields: readonly IndexedField[]): Pick<StoredIndex, 'fields' | 'nameDirection'> {
  const last = fields.at(-1);
  const nameDirection = last?.kind === 'DESCENDING' ? 'DESCENDING' : 'ASCENDING';
  return { fields: last?.fieldPath === nameField ? fields.slice(0, -1) : fields, nameDirection };
}
