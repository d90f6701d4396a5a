import type { CallableName, ParsedRequestOf, ResponseOf } from '@nbbang/domain/callables/contracts';
import type { Firestore } from 'firebase-admin/firestore';

/** What a callable knows of its surroundings besides the request. */
type Caller = {
  uid: string;
  nowMs: number;
  /** A uniform integer from 0 to `bound` − 1. */
  randomBelow: (bound: number) => number;
};

/** One call of a callable, its request parsed. */
export type Call<Name extends CallableName> = ParsedRequestOf<Name> & Caller;

/** What stands behind a callable: most of them run one transaction. */
export type Answer<Name extends CallableName> = (
  db: Firestore,
  call: Call<Name>,
) => Promise<ResponseOf<Name>>;
