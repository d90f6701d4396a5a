import type { CompositeIndex } from '../indexes-schema.ts';
import type { Direction, Operator, QueryShape, Scope } from '../query-shape.ts';

const operators = {
  '==': 'EQUAL',
  in: 'IN',
  'array-contains': 'ARRAY_CONTAINS',
  'array-contains-any': 'ARRAY_CONTAINS_ANY',
  '<': 'LESS_THAN',
  '<=': 'LESS_THAN_OR_EQUAL',
  '>': 'GREATER_THAN',
  '>=': 'GREATER_THAN_OR_EQUAL',
  '!=': 'NOT_EQUAL',
  'not-in': 'NOT_IN',
} as const satisfies Record<string, Operator>;

const directions = { asc: 'ASCENDING', desc: 'DESCENDING' } as const satisfies Record<string, Direction>;

type Where = readonly [fieldPath: string, op: keyof typeof operators];
type OrderBy = readonly [fieldPath: string, direction?: keyof typeof directions];

/** A query in the SDKs' words. */
export function shapeOf(
  collectionId: string,
  where: readonly Where[],
  orderBy: readonly OrderBy[] = [],
  scope: Scope = 'COLLECTION',
): QueryShape {
  return {
    collectionId,
    scope,
    filters: where.map(([fieldPath, op]) => ({ fieldPath, op: operators[op] })),
    orderBy: orderBy.map(([fieldPath, direction = 'asc']) => ({
      fieldPath,
      direction: directions[direction],
    })),
  };
}

/** A composite index; fields as in `composite('cities', 'country asc', 'regions contains')`. */
export function composite(collectionGroup: string, ...fields: readonly string[]): CompositeIndex {
  return {
    collectionGroup,
    queryScope: 'COLLECTION',
    fields: fields.map((field) => {
      const [fieldPath = '', kind] = field.split(' ');
      if (kind === 'contains') return { fieldPath, arrayConfig: 'CONTAINS' };
      return { fieldPath, order: kind === 'desc' ? 'DESCENDING' : 'ASCENDING' };
    }),
  };
}
