import type { CallableName, ParsedRequestOf, ResponseOf } from '@nbbang/domain/callables/contracts';
import type { Firestore } from 'firebase-admin/firestore';

/** Who calls and when, and randomness: all that a callable depends on besides the request and the database. */
type Caller = {
  uid: string;
  nowMs: number;
  /** A uniform integer from 0 to `bound` − 1. */
  randomBelow: (bound: number) => number;
};

/** One call of a callable, its request parsed. */
export type Call<Name extends CallableName> = ParsedRequestOf<Name> & Caller;

/** The function that works out the answer of a callable. Most of them run one transaction. */
export type Answer<Name extends CallableName> = (
  db: Firestore,
  call: Call<Name>,
) => Promise<ResponseOf<Name>>;
