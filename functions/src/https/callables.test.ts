import {
  type CallableName,
  contracts,
  type RequestOf,
  type ResponseOf,
} from '@nbbang/domain/callables/contracts';
import type { CallableFunction } from 'firebase-functions/v2/https';
import { expect, it } from 'vitest';
import * as callables from './callables.ts';

/** Does not compile when a contract has no function, or one of another callable. */
const functions: {
  [Name in CallableName]: CallableFunction<RequestOf<Name>, Promise<ResponseOf<Name>>>;
} = callables;

it('every contract has its function, and every function its contract', () => {
  expect(Object.keys(functions).toSorted()).toEqual(Object.keys(contracts).toSorted());
});
