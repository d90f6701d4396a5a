import * as v from 'valibot';
import type { Filter, Operator, QueryShape } from './query-shape.ts';

const field = v.object({ fieldPath: v.pipe(v.string(), v.minLength(1)) });

const fieldOperator = v.picklist([
  'EQUAL',
  'IN',
  'ARRAY_CONTAINS',
  'ARRAY_CONTAINS_ANY',
  'LESS_THAN',
  'LESS_THAN_OR_EQUAL',
  'GREATER_THAN',
  'GREATER_THAN_OR_EQUAL',
  'NOT_EQUAL',
  'NOT_IN',
] as const satisfies readonly Operator[]);

const unaryOperator = v.picklist([
  'IS_NULL',
  'IS_NAN',
  'IS_NOT_NULL',
  'IS_NOT_NAN',
] as const satisfies readonly Operator[]);

type FilterNode =
  | { fieldFilter: { field: { fieldPath: string }; op: v.InferOutput<typeof fieldOperator> } }
  | { unaryFilter: { field: { fieldPath: string }; op: v.InferOutput<typeof unaryOperator> } }
  | { compositeFilter: { op: 'AND' | 'OR'; filters: FilterNode[] } };

const filterNode: v.GenericSchema<unknown, FilterNode> = v.union([
  v.object({ fieldFilter: v.object({ field, op: fieldOperator }) }),
  v.object({ unaryFilter: v.object({ field, op: unaryOperator }) }),
  v.object({
    compositeFilter: v.object({
      op: v.picklist(['AND', 'OR']),
      filters: v.pipe(v.array(v.lazy(() => filterNode)), v.minLength(1)),
    }),
  }),
]);

/** Strict: a part that this does not know, such as `findNearest`, may need an index of its own. */
const structuredQuerySchema = v.strictObject({
  from: v.strictTuple([
    v.strictObject({
      collectionId: v.pipe(v.string(), v.minLength(1)),
      allDescendants: v.optional(v.boolean(), false),
    }),
  ]),
  where: v.optional(filterNode),
  orderBy: v.optional(
    v.array(
      v.strictObject({ field, direction: v.optional(v.picklist(['ASCENDING', 'DESCENDING']), 'ASCENDING') }),
    ),
    [],
  ),
  select: v.optional(v.unknown()),
  startAt: v.optional(v.unknown()),
  endAt: v.optional(v.unknown()),
  limit: v.optional(v.unknown()),
  offset: v.optional(v.unknown()),
});

/**
 * The shapes of a `google.firestore.v1.StructuredQuery` in its JSON form, one for each disjunction.
 *
 * @throws v.ValiError for anything else, and for queries whose indexes are not modelled: those of several
 * collections, of all collections below a document, and for nearest neighbours.
 */
export function parseQuery(structuredQuery: unknown): QueryShape[] {
  const { from, where, orderBy } = v.parse(structuredQuerySchema, structuredQuery);
  const [{ collectionId, allDescendants }] = from;
  return disjunctionsOf(where).map((filters) => ({
    collectionId,
    scope: allDescendants ? 'COLLECTION_GROUP' : 'COLLECTION',
    filters,
    orderBy: orderBy.map((order) => ({ fieldPath: order.field.fieldPath, direction: order.direction })),
  }));
}

/** The disjunctive normal form of `node`: filters joined by `and`, joined by `or`. */
function disjunctionsOf(node: FilterNode | undefined): Filter[][] {
  if (node === undefined) return [[]];
  if ('fieldFilter' in node)
    return [[{ fieldPath: node.fieldFilter.field.fieldPath, op: node.fieldFilter.op }]];
  if ('unaryFilter' in node)
    return [[{ fieldPath: node.unaryFilter.field.fieldPath, op: node.unaryFilter.op }]];
  const parts = node.compositeFilter.filters.map(disjunctionsOf);
  if (node.compositeFilter.op === 'OR') return parts.flat();
  return parts.reduce((joined, part) => joined.flatMap((left) => part.map((right) => [...left, ...right])));
}
