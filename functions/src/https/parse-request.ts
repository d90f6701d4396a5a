import * as v from 'valibot';
import { Refusal } from '../refusal.ts';

/** @throws Refusal invalid-field, with the path of the first field that is wrong */
export function parseRequest<TSchema extends v.GenericSchema>(
  schema: TSchema,
  data: unknown,
): v.InferOutput<TSchema> {
  const parsed = v.safeParse(schema, data);
  if (parsed.success) return parsed.output;
  throw new Refusal('invalid-field', fieldOf(parsed.issues[0]));
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
