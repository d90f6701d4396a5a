import type { Equality, IndexNeed } from './index-need.ts';
import type { StoredIndex, IndexedField } from './stored-index.ts';

/**
 * The indexes that serve `need`: none where the documents themselves are scanned in order of their names, one that
 * holds it all, or several merged; null when these indexes cannot. Of several that would do, the first is taken.
 *
 * Merging is counted on as far as it is documented ("Use index merging"): for equalities and an order without ranges.
 */
export function servingIndexes(
  need: IndexNeed,
  indexes: readonly StoredIndex[],
): readonly StoredIndex[] | null {
  const { equalities, order, nameDirection, hasRange } = need;
  if (equalities.length === 0 && order.length === 0 && nameDirection === 'ASCENDING') return [];
  const usable = indexes.flatMap((index) => {
    const served = equalitiesServed(index, need);
    return served === null ? [] : [{ index, served }];
  });
  const whole = usable.find(({ served }) => served.length === equalities.length);
  if (whole) return [whole.index];
  return hasRange || equalities.length < 2 ? null : mergedIndexes(equalities, usable);
}

type Usable = { index: StoredIndex; served: readonly Equality[] };

function mergedIndexes(equalities: readonly Equality[], usable: readonly Usable[]): StoredIndex[] | null {
  const missing = new Set(equalities);
  const merged = usable
    .toSorted((a, b) => b.served.length - a.served.length)
    .filter(({ served }) => {
      const serves = served.some((equality) => missing.has(equality));
      for (const equality of served) missing.delete(equality);
      return serves;
    });
  return missing.size === 0 ? merged.map(({ index }) => index) : null;
}

/** The equalities of `need` that `index` begins with; null when it holds anything else, or in another order. */
function equalitiesServed(index: StoredIndex, need: IndexNeed): Equality[] | null {
  if (index.collectionId !== need.collectionId || index.scope !== need.scope) return null;
  if (index.nameDirection !== need.nameDirection) return null;
  const length = index.fields.length - need.order.length;
  if (length < 0) return null;
  const inOrder = need.order.every(({ fieldPath, direction }, position) => {
    const field = index.fields[length + position];
    return field?.fieldPath === fieldPath && field.kind === direction;
  });
  if (!inOrder) return null;
  const served = index.fields.slice(0, length).map((field) => need.equalities.find(isHeldBy(field)));
  return served.every((equality) => equality !== undefined) ? served : null;
}

/** An equality is served by either direction. */
function isHeldBy(field: IndexedField): (equality: Equality) => boolean {
  const mode = field.kind === 'CONTAINS' ? 'CONTAINS' : 'VALUE';
  return (equality) => equality.fieldPath === field.fieldPath && equality.mode === mode;
}
