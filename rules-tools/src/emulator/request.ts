import type { Fields } from './fields.ts';

/** One request of a client. Paths are relative to the documents of the database: `groups/g1`. */
export type Request =
  | { readonly op: 'get'; readonly path: string }
  | { readonly op: 'list'; readonly query: Query }
  | Write
  /** Several writes in one commit. */
  | { readonly op: 'batch'; readonly writes: readonly Write[] };

export type Write =
  /** A document that must not exist yet. */
  | { readonly op: 'create'; readonly path: string; readonly data: Fields }
  /**
   * Changes some fields of a document that exists: `updateDoc()`. A key of `data` is a whole field; with `nested`
   * maps are gone into, so that `{members: {mBob: {role: 'owner'}}}` changes `members.mBob.role` alone.
   */
  | { readonly op: 'update'; readonly path: string; readonly data: Fields; readonly nested?: boolean }
  /** Sets the whole document, whether it exists or not: `setDoc()`. */
  | { readonly op: 'set'; readonly path: string; readonly data: Fields }
  | { readonly op: 'delete'; readonly path: string };

export type Operator =
  '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'not-in' | 'array-contains' | 'array-contains-any';

export type Query = {
  /** The collection's path, or with `group` the id of a collection group. */
  readonly from: string;
  readonly group?: boolean;
  readonly where?: readonly (readonly [field: string, operator: Operator, value: Fields[string]])[];
  readonly orderBy?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[];
  readonly limit?: number;
};
