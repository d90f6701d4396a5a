import type { FieldOverride } from './indexes-schema.ts';

export type SingleFieldIndex = FieldOverride['indexes'][number];

/** "Automatic indexing" of the index overview: none has the scope of a collection group. */
const automatic: readonly SingleFieldIndex[] = [
  { order: 'ASCENDING', queryScope: 'COLLECTION' },
  { order: 'DESCENDING', queryScope: 'COLLECTION' },
  { arrayConfig: 'CONTAINS', queryScope: 'COLLECTION' },
];

/**
 * The indexes that Firestore keeps of a field by itself. An override decides: of the field, or else of the nearest
 * map around it, or else of all fields of the collection group ("Single-field index exemptions").
 */
export function singleFieldIndexes(
  overrides: readonly FieldOverride[],
  collectionGroup: string,
  fieldPath: string,
): readonly SingleFieldIndex[] {
  const own = overrides.filter((override) => override.collectionGroup === collectionGroup);
  const around = own
    .filter((override) => `${fieldPath}.`.startsWith(`${override.fieldPath}.`))
    .toSorted((a, b) => b.fieldPath.length - a.fieldPath.length);
  const override = around[0] ?? own.find((other) => other.fieldPath === '*');
  return override?.indexes ?? automatic;
}

/** The indexes that the field of `override` would have without it. */
export function indexesWithout(
  override: FieldOverride,
  overrides: readonly FieldOverride[],
): readonly SingleFieldIndex[] {
  const others = overrides.filter((other) => other !== override);
  return singleFieldIndexes(others, override.collectionGroup, override.fieldPath);
}

export function isSameIndex(a: SingleFieldIndex, b: SingleFieldIndex): boolean {
  const scopeOf = ({ queryScope = 'COLLECTION' }: SingleFieldIndex) => queryScope;
  return a.order === b.order && a.arrayConfig === b.arrayConfig && scopeOf(a) === scopeOf(b);
}
