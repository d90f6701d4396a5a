import { RulesProblem } from '../problem.ts';
import type { Direction, Filter, Operator, Order, QueryShape, Scope } from './query-shape.ts';

/** How an index holds a field that is compared for equality: by its value, or by each item of its array. */
export type Mode = 'VALUE' | 'CONTAINS';

export type Equality = { readonly fieldPath: string; readonly mode: Mode };

/** What an index, or several of one order merged, must hold to serve a query. */
export type IndexNeed = {
  readonly collectionId: string;
  readonly scope: Scope;
  /** The fields compared for equality, each once, in any order. */
  readonly equalities: readonly Equality[];
  /** What follows them, in this order and these directions: ranges and sort orders, without `__name__`. */
  readonly order: readonly Order[];
  /** The direction of `__name__`, by which every index ends. */
  readonly nameDirection: Direction;
  readonly hasRange: boolean;
};

export const nameField = '__name__';

const modes: Partial<Record<Operator, Mode>> = {
  EQUAL: 'VALUE',
  IS_NULL: 'VALUE',
  IS_NAN: 'VALUE',
  IN: 'VALUE',
  ARRAY_CONTAINS: 'CONTAINS',
  ARRAY_CONTAINS_ANY: 'CONTAINS',
};

/**
 * What `shape` needs: https://firebase.google.com/docs/firestore/query-data/index-overview, "Index properties".
 *
 * @throws RulesProblem for a range on a field that is ordered by after `__name__`: what serves it is not documented.
 */
export function indexNeed({ collectionId, scope, filters, orderBy }: QueryShape): IndexNeed {
  const named = filters.filter(({ fieldPath }) => fieldPath !== nameField);
  const isEquality = (filter: Filter): boolean => modeOf(filter, orderBy) !== null;
  const equalities = equalitiesOf(named, orderBy);
  const ranges = named.filter((filter) => !isEquality(filter)).map(({ fieldPath }) => fieldPath);
  const full = fullOrder(orderBy, ranges);
  const name = full.findIndex(({ fieldPath }) => fieldPath === nameField);
  const order = full.slice(0, name);
  if (!ranges.every((fieldPath) => order.some((ordered) => ordered.fieldPath === fieldPath)))
    throw new RulesProblem(
      `A query of ${collectionId} has a range on a field that it orders by after __name__.`,
    );
  const isFixed = ({ fieldPath }: Order): boolean =>
    equalities.some((equality) => equality.fieldPath === fieldPath && equality.mode === 'VALUE');
  return {
    collectionId,
    scope,
    equalities,
    // Ordering by a field whose value is fixed orders nothing.
    order: order.filter((ordered) => !isFixed(ordered)),
    nameDirection: full[name]?.direction ?? 'ASCENDING',
    hasRange:
      ranges.length > 0 || filters.some((filter) => filter.fieldPath === nameField && !isEquality(filter)),
  };
}

function equalitiesOf(filters: readonly Filter[], orderBy: readonly Order[]): Equality[] {
  const equalities = new Map<string, Equality>();
  for (const filter of filters) {
    const mode = modeOf(filter, orderBy);
    if (mode !== null) equalities.set(`${mode} ${filter.fieldPath}`, { fieldPath: filter.fieldPath, mode });
  }
  return [...equalities.values()];
}

/** Each value of `in` is an equality, but several together are no order: a query that orders by the field scans it. */
function modeOf({ op, fieldPath }: Filter, orderBy: readonly Order[]): Mode | null {
  if (op === 'IN' && orderBy.some((ordered) => ordered.fieldPath === fieldPath)) return null;
  return modes[op] ?? null;
}

/**
 * The order with what Firestore appends to it: fields of ranges by their names, then `__name__`, in the last
 * direction (`order_by` of google.firestore.v1.StructuredQuery). Nothing after `__name__` matters.
 */
function fullOrder(orderBy: readonly Order[], ranges: readonly string[]): Order[] {
  const direction = orderBy.at(-1)?.direction ?? 'ASCENDING';
  const missing = new Set(ranges);
  for (const { fieldPath } of orderBy) missing.delete(fieldPath);
  const appended = [...missing].sort((a, b) => (a < b ? -1 : 1));
  return [...orderBy, ...[...appended, nameField].map((fieldPath) => ({ fieldPath, direction }))];
}
