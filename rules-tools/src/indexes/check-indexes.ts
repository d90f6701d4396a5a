import { indexNeed, type IndexNeed } from './index-need.ts';
import { compositeIndex, singleFieldIndex, type StoredIndex } from './stored-index.ts';
import type { CompositeIndex, FieldOverride, Indexes } from './indexes-schema.ts';
import { missingIndex, type MissingIndex } from './missing-index.ts';
import type { QueryShape } from './query-shape.ts';
import { servingIndexes } from './serving-indexes.ts';
import {
  indexesWithout,
  isSameIndex,
  singleFieldIndexes,
  type SingleFieldIndex,
} from './single-field-indexes.ts';

/** A query, and what a report calls it. */
export type NamedQuery = { readonly name: string; readonly shape: QueryShape };

export type UnservedQuery = {
  readonly name: string;
  readonly add: MissingIndex;
  /** The fields whose override takes away what would serve the query; empty where no override is to blame. */
  readonly exempted: readonly string[];
};

export type UnusedDefinition = {
  /** Where it is in the index definitions: `['indexes', 0]`. */
  readonly path: readonly (string | number)[];
  readonly definition: CompositeIndex | SingleFieldIndex | FieldOverride;
};

export type IndexReport = {
  readonly unserved: readonly UnservedQuery[];
  readonly unused: readonly UnusedDefinition[];
};

/**
 * Which of `queries` production would refuse for want of an index, and which definitions none of them needs:
 *
 * - a composite index, or an index that an override adds to a field, that serves no query;
 * - an override without which its field would have the same indexes.
 *
 * An override that only takes indexes away makes writes cheaper and is never unused for want of queries. Where it
 * takes what a query needs, that query is unserved.
 */
export function checkIndexes(queries: readonly NamedQuery[], indexes: Indexes): IndexReport {
  const overrides = indexes.fieldOverrides ?? [];
  const composite = indexes.indexes.flatMap((definition) => compositeIndex(definition) ?? []);
  const used = new Set<StoredIndex['definition']>();
  const unserved: UnservedQuery[] = [];
  for (const { name, shape } of queries) {
    const need = indexNeed(shape);
    const serving = servingIndexes(need, [...composite, ...indexesOfFields(need, overrides)]);
    for (const { definition } of serving ?? []) used.add(definition);
    if (serving === null)
      unserved.push({
        name,
        add: missingIndex(need, overrides),
        exempted: exemptedFields(need, composite, overrides),
      });
  }
  const unusedComposite = indexes.indexes.flatMap((definition, position) =>
    used.has(definition) || compositeIndex(definition) === null
      ? []
      : [{ path: ['indexes', position], definition }],
  );
  return { unserved, unused: [...unusedComposite, ...unusedOverrides(overrides, used)] };
}

function fieldPathsOf({ equalities, order }: IndexNeed): string[] {
  return [...new Set([...equalities, ...order].map(({ fieldPath }) => fieldPath))];
}

function indexesOfFields(need: IndexNeed, overrides: readonly FieldOverride[]): StoredIndex[] {
  return fieldPathsOf(need).flatMap((fieldPath) =>
    singleFieldIndexes(overrides, need.collectionId, fieldPath).map((definition) =>
      singleFieldIndex(need.collectionId, fieldPath, definition),
    ),
  );
}

function exemptedFields(
  need: IndexNeed,
  composite: readonly StoredIndex[],
  overrides: readonly FieldOverride[],
): string[] {
  if (servingIndexes(need, [...composite, ...indexesOfFields(need, [])]) === null) return [];
  const automatic = (fieldPath: string) => singleFieldIndexes([], need.collectionId, fieldPath);
  return fieldPathsOf(need).filter((fieldPath) => {
    const kept = singleFieldIndexes(overrides, need.collectionId, fieldPath);
    return !automatic(fieldPath).every((index) => kept.some((other) => isSameIndex(index, other)));
  });
}

function unusedOverrides(overrides: readonly FieldOverride[], used: ReadonlySet<object>): UnusedDefinition[] {
  return overrides.flatMap((override, position): UnusedDefinition[] => {
    const before = indexesWithout(override, overrides);
    const added = override.indexes.filter((index) => !before.some((other) => isSameIndex(index, other)));
    const isIdle = added.length === 0 && override.indexes.length === before.length && override.ttl !== true;
    if (isIdle) return [{ path: ['fieldOverrides', position], definition: override }];
    return added
      .filter((index) => !used.has(index))
      .map((definition) => ({
        path: ['fieldOverrides', position, 'indexes', override.indexes.indexOf(definition)],
        definition,
      }));
  });
}
