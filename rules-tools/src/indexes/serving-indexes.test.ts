import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIndexes } from './check-indexes.ts';
import { indexNeed } from './index-need.ts';
import type { CompositeIndex } from './indexes-schema.ts';
import type { Direction, Filter, Operator, Order, QueryShape } from './query-shape.ts';
import { servingIndexes } from './serving-indexes.ts';
import { compositeIndex, type StoredIndex } from './stored-index.ts';

/**
 * Indexes as what they are, sorted lists: whatever is said to serve a query must yield, when it is scanned, exactly
 * the documents of the query in its order. Fields hold numbers; a filter compares with 1.
 */
type Document = { readonly name: number; readonly fields: Readonly<Record<string, number>> };

const fieldPaths = ['a', 'b', 'c', 'd'];
const anyField = fc.constantFrom(...fieldPaths);
const anyDirection = fc.constantFrom<Direction>('ASCENDING', 'DESCENDING');

const anyDocuments = fc
  .array(fc.dictionary(anyField, fc.integer({ min: 0, max: 2 })), { maxLength: 12, size: 'max' })
  .map((all) => all.map((fields, name): Document => ({ name, fields })));

const anyOrders = fc.uniqueArray(fc.record({ fieldPath: anyField, direction: anyDirection }), {
  selector: ({ fieldPath }) => fieldPath,
  maxLength: 3,
});

const anyName = fc.option(anyDirection, { nil: undefined });

const withName = (orders: readonly Order[], direction: Direction | undefined): Order[] =>
  direction === undefined ? [...orders] : [...orders, { fieldPath: '__name__', direction }];

const anyQuery = fc
  .record({
    filters: fc.array(
      fc.record({
        fieldPath: anyField,
        op: fc.constantFrom<Operator>('EQUAL', 'EQUAL', 'GREATER_THAN', 'LESS_THAN'),
      }),
      { maxLength: 3 },
    ),
    orders: anyOrders,
    name: anyName,
  })
  .map(({ filters, orders, name }): QueryShape => ({
    collectionId: 'x',
    scope: 'COLLECTION',
    filters,
    orderBy: withName(orders, name),
  }))
  // A range after __name__ is refused; without a range the name comes last anyway.
  .filter(({ filters, orderBy }) => !orderBy.some(isName) || filters.every(({ op }) => op === 'EQUAL'));

const anyIndex = fc
  .tuple(anyOrders, anyName)
  .filter(([orders]) => orders.length > 0)
  .map(([orders, name]) => indexOf(withName(orders, name)));

function indexOf(orders: readonly Order[]): CompositeIndex {
  return {
    collectionGroup: 'x',
    queryScope: 'COLLECTION',
    fields: orders.map(({ fieldPath, direction }) => ({ fieldPath, order: direction })),
  };
}

/** Holds some equalities of `query`, and its order or nearly so. */
function indexLike(query: QueryShape): fc.Arbitrary<CompositeIndex> {
  const { equalities, order, nameDirection } = indexNeed(query);
  return fc
    .tuple(
      fc.shuffledSubarray([...equalities]),
      anyDirection,
      fc.subarray([...order], { minLength: Math.max(0, order.length - 1) }),
    )
    .map(([some, direction, nearly]) => [
      ...some.map(({ fieldPath }) => ({ fieldPath, direction })),
      ...nearly,
    ])
    .filter((orders) => orders.length > 0)
    .map((orders) => indexOf(withName(orders, nameDirection)));
}

const anyQueryWithIndexes = anyQuery.chain((query) => {
  const { equalities, order } = indexNeed(query);
  const near = equalities.length + order.length > 0 ? [indexLike(query)] : [];
  return fc.tuple(
    fc.constant(query),
    fc.array(fc.oneof(anyIndex, ...near, ...near), { maxLength: 8, size: 'max' }),
  );
});

function isName({ fieldPath }: Order): boolean {
  return fieldPath === '__name__';
}

function valueOf(document: Document, fieldPath: string): number {
  return fieldPath === '__name__' ? document.name : (document.fields[fieldPath] ?? Number.NaN);
}

function sorted(documents: readonly Document[], orders: readonly Order[]): Document[] {
  return documents.toSorted((a, b) => {
    for (const { fieldPath, direction } of orders) {
      const difference = valueOf(a, fieldPath) - valueOf(b, fieldPath);
      if (difference !== 0) return direction === 'ASCENDING' ? difference : -difference;
    }
    return 0;
  });
}

function passes(document: Document, { fieldPath, op }: Filter): boolean {
  const value = valueOf(document, fieldPath);
  if (op === 'GREATER_THAN') return value > 1;
  return op === 'LESS_THAN' ? value < 1 : value === 1;
}

/** The documents of a query, by its definition: those that have every field of the order, and pass the filters. */
function results(documents: readonly Document[], { filters, orderBy }: QueryShape): number[] {
  const direction = orderBy.at(-1)?.direction ?? 'ASCENDING';
  const ranges = [
    ...new Set(filters.filter(({ op }) => op !== 'EQUAL').map(({ fieldPath }) => fieldPath)),
  ].sort();
  const orders = [...orderBy, ...[...ranges, '__name__'].map((fieldPath) => ({ fieldPath, direction }))];
  const found = documents
    .filter((document) => orders.every(({ fieldPath }) => !Number.isNaN(valueOf(document, fieldPath))))
    .filter((document) => filters.every((filter) => passes(document, filter)));
  return sorted(found, orders).map(({ name }) => name);
}

/** The names that one index yields: its entries under the fixed values, as they stand, less those out of range. */
function scan(documents: readonly Document[], index: StoredIndex, { filters }: QueryShape): number[] {
  const orders = index.fields.map(({ fieldPath, kind }): Order => {
    if (kind === 'CONTAINS') throw new RangeError('no arrays here');
    return { fieldPath, direction: kind };
  });
  const entries = documents.filter((document) =>
    orders.every(({ fieldPath }) => !Number.isNaN(valueOf(document, fieldPath))),
  );
  const held = new Set(orders.map(({ fieldPath }) => fieldPath));
  return sorted(entries, [...orders, { fieldPath: '__name__', direction: index.nameDirection }])
    .filter((document) => filters.every((filter) => !held.has(filter.fieldPath) || passes(document, filter)))
    .map(({ name }) => name);
}

/** A merge walks lists of one order side by side and keeps what is in all of them. */
function expectServed(
  query: QueryShape,
  serving: readonly StoredIndex[],
  documents: readonly Document[],
): void {
  const expected = results(documents, query);
  const lists = serving.map((index) => scan(documents, index, query));
  const merged = lists.map((list) => list.filter((name) => lists.every((other) => other.includes(name))));
  expect(merged).toEqual(serving.map(() => expected));
}

function storedIndexes(definitions: readonly CompositeIndex[]): StoredIndex[] {
  return definitions.flatMap((definition) => compositeIndex(definition) ?? []);
}

/** Two or three equalities, and an index for each of them with the order. */
const anyMerge = fc
  .record({ equal: fc.subarray(['a', 'b', 'c'], { minLength: 2 }), orders: anyOrders, name: anyName })
  .map(({ equal, orders, name }): QueryShape => ({
    collectionId: 'x',
    scope: 'COLLECTION',
    filters: equal.map((fieldPath) => ({ fieldPath, op: 'EQUAL' })),
    orderBy: withName(
      orders.filter(({ fieldPath }) => !equal.includes(fieldPath)),
      name,
    ),
  }))
  .chain((query) => {
    const { equalities, order, nameDirection } = indexNeed(query);
    const definitions = equalities.map(({ fieldPath }) =>
      anyDirection.map((direction) => indexOf(withName([{ fieldPath, direction }, ...order], nameDirection))),
    );
    return fc.tuple(fc.constant(query), fc.tuple(...definitions));
  });

describe('servingIndexes', () => {
  it('yields the documents of the query in its order', () => {
    let served = 0;
    fc.assert(
      fc.property(anyQueryWithIndexes, anyDocuments, ([query, definitions], documents) => {
        const serving = servingIndexes(indexNeed(query), storedIndexes(definitions));
        if (serving === null || serving.length === 0) return;
        served += 1;
        expectServed(query, serving, documents);
      }),
      { numRuns: 1_000 },
    );
    expect(served).toBeGreaterThan(200);
  });

  it('merges indexes of one order', () => {
    fc.assert(
      fc.property(anyMerge, anyDocuments, ([query, definitions], documents) => {
        const indexes = storedIndexes(definitions);
        const serving = servingIndexes(indexNeed(query), indexes);
        expect(serving).toEqual(indexes);
        expectServed(query, indexes, documents);
        expect(servingIndexes(indexNeed(query), indexes.slice(1))).toBeNull();
      }),
    );
  });

  it('is satisfied by what a report says to add, and finds it used', () => {
    fc.assert(
      fc.property(anyQuery, (shape) => {
        const queries = [{ name: 'q', shape }];
        const [missing] = checkIndexes(queries, { indexes: [] }).unserved;
        const indexes = { indexes: [], ...missing?.add };
        expect(checkIndexes(queries, indexes)).toEqual({ unserved: [], unused: [] });
      }),
    );
  });

  it('does not depend on the order of filters', () => {
    fc.assert(
      fc.property(anyQueryWithIndexes, ([shape, indexes]) => {
        const reversed = { ...shape, filters: shape.filters.toReversed() };
        const unserved = (query: QueryShape) =>
          checkIndexes([{ name: 'q', shape: query }], { indexes }).unserved.length;
        expect(unserved(reversed)).toBe(unserved(shape));
      }),
    );
  });
});
