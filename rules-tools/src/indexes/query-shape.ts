export type Scope = 'COLLECTION' | 'COLLECTION_GROUP';

export type Direction = 'ASCENDING' | 'DESCENDING';

/** `google.firestore.v1.StructuredQuery.Filter`: the operators of field filters and of unary filters. */
export type Operator =
  | 'EQUAL'
  | 'IS_NULL'
  | 'IS_NAN'
  | 'IN'
  | 'ARRAY_CONTAINS'
  | 'ARRAY_CONTAINS_ANY'
  | 'LESS_THAN'
  | 'LESS_THAN_OR_EQUAL'
  | 'GREATER_THAN'
  | 'GREATER_THAN_OR_EQUAL'
  | 'NOT_EQUAL'
  | 'NOT_IN'
  | 'IS_NOT_NULL'
  | 'IS_NOT_NAN';

export type Filter = { readonly fieldPath: string; readonly op: Operator };

export type Order = { readonly fieldPath: string; readonly direction: Direction };

/**
 * What of a structured query decides which indexes serve it: no values, no limit, no cursors, no projection. The
 * filters are joined by `and`; a query with `or` has a shape for each disjunction.
 */
export type QueryShape = {
  readonly collectionId: string;
  readonly scope: Scope;
  readonly filters: readonly Filter[];
  readonly orderBy: readonly Order[];
};
