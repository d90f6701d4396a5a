import { nameField, type IndexNeed } from './index-need.ts';
import type { CompositeIndex, FieldOverride } from './indexes-schema.ts';
import { singleFieldIndexes } from './single-field-indexes.ts';

/**
 * What to add to the index definitions, as it stands there. An override holds all that its field is to have, and takes
 * the place of one for the same field.
 */
export type MissingIndex =
  { readonly indexes: CompositeIndex[] } | { readonly fieldOverrides: FieldOverride[] };

/** The definition of the index that serves `need` alone. */
export function missingIndex(need: IndexNeed, overrides: readonly FieldOverride[]): MissingIndex {
  const collectionGroup = need.collectionId;
  const fields = fieldsOf(need);
  const [first] = fields;
  if (fields.length > 1 || first === undefined || first.fieldPath === nameField)
    return { indexes: [{ collectionGroup, queryScope: need.scope, fields }] };
  const { fieldPath, ...kind } = first;
  const indexes = singleFieldIndexes(overrides, collectionGroup, fieldPath);
  return {
    fieldOverrides: [
      { collectionGroup, fieldPath, indexes: [...indexes, { ...kind, queryScope: need.scope }] },
    ],
  };
}

type Field =
  { fieldPath: string; order: 'ASCENDING' | 'DESCENDING' } | { fieldPath: string; arrayConfig: 'CONTAINS' };

/** `__name__` is named where it is not sorted like the field before it. */
function fieldsOf({ equalities, order, nameDirection }: IndexNeed): Field[] {
  const fields: Field[] = [
    ...equalities.map(({ fieldPath, mode }): Field =>
      mode === 'CONTAINS' ? { fieldPath, arrayConfig: mode } : { fieldPath, order: 'ASCENDING' },
    ),
    ...order.map(({ fieldPath, direction }): Field => ({ fieldPath, order: direction })),
  ];
  const last = order.at(-1)?.direction ?? 'ASCENDING';
  return last === nameDirection ? fields : [...fields, { fieldPath: nameField, order: nameDirection }];
}
