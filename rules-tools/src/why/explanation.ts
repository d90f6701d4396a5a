import type { Auth } from '../emulator/auth.ts';
import type { Request } from '../emulator/request.ts';
import type { Span } from '../language/ast.ts';

/** Why a request is denied. Spans are those of `rulesText`. */
export type Explanation = {
  readonly rulesText: string;
  readonly auth: Auth;
  readonly request: Request;
  /** The method the rules were asked about: a `set` is a create or an update. */
  readonly method: 'get' | 'list' | 'create' | 'update' | 'delete';
  /** Of the document, relative to the database; of a query what it goes over, `groups/*` or `{**}/expenses/*`. */
  readonly path: string;
  /** Where the denied write stands in its batch, from 0. */
  readonly write: { readonly index: number; readonly of: number } | null;
  /** Those whose path and methods match, in source order. None: nothing could have allowed the request. */
  readonly statements: readonly StatementExplanation[];
  /** Match blocks that come nearest, where no statement matches. */
  readonly nearest: readonly NearBlock[];
  /** What is peculiar to this request, and what cannot be said. */
  readonly notes: readonly string[];
};

export type StatementExplanation = {
  /** Of the whole statement. */
  readonly span: Span;
  readonly methods: string;
  /** `not-reached`: the emulator evaluated nothing of it. */
  readonly verdict: 'false' | 'error' | 'true' | 'not-reached';
  /** One, or one for each failed alternative of an `||`. */
  readonly deciders: readonly Decider[];
};

/** A sub-expression that decided, together with what came before it: nothing else had a say. */
export type Decider = {
  readonly span: Span;
  readonly outcome: 'true' | 'false' | 'error';
  /** The emulator's words, or plainer ones, for an error. */
  readonly message: string | null;
  /** From the statement to the function the sub-expression stands in. */
  readonly calls: readonly Span[];
  readonly values: readonly SeenOperand[];
};

export type SeenOperand = { readonly text: string; readonly value: string };

export type NearBlock = {
  readonly span: Span;
  readonly pattern: string;
  readonly methods: readonly string[];
};
