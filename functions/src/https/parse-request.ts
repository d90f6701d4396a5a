import {
  type CallableName,
  contracts,
  type ParsedRequestOf,
  type RequestOf,
} from '@nbbang/domain/callables/contracts';
import * as v from 'valibot';
import { refusalsOf } from '../refusal.ts';

/** The same table, typed so that a schema is known to give what the callable of that name is asked. */
const requests: {
  [Name in CallableName]: { request: v.GenericSchema<RequestOf<Name>, ParsedRequestOf<Name>> };
} = contracts;

/** @throws Refusal invalid-field, with the path of the first field that is wrong */
export function parseRequest<Name extends CallableName>(name: Name, data: unknown): ParsedRequestOf<Name> {
  const parsed = v.safeParse(requests[name].request, data);
  if (parsed.success) return parsed.output;
  throw refusalsOf(name)('invalid-field', { field: fieldOf(parsed.issues[0]) });
}

/**
 * The path of the field, `data` when the request as a whole is not what it should be.
 *
 * A union fails with the issues of every variant below it, their paths starting there. The one to tell is about
 * a field that was sent: of `{as: {name: 5}}` that the name is wrong, not that another variant's field is missing.
 */
function fieldOf(issue: v.BaseIssue<unknown>): string {
  const sent = issue.issues?.find(
    ({ path, expected }) => path?.at(-1)?.value !== undefined && expected !== 'never',
  );
  const parts = [v.getDotPath(issue), sent === undefined ? null : v.getDotPath(sent)];
  return parts.filter((part) => part !== null).join('.') || 'data';
}
