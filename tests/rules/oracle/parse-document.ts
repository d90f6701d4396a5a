import { isDeepStrictEqual } from 'node:util';
import { isList, isMap, serverTime, type Fields, type Value } from 'firestore-rules-tools/emulator/fields';
import * as v from 'valibot';

/** The time of the request, where a schema sees it. */
const requestMs = 1_790_000_000_000;

/**
 * A document as a schema of the domain reads it; null where it does not parse, or parses into something else: a
 * key that an object of JavaScript cannot hold is passed over in silence.
 */
export function parseDocument<Record>(
  schema: v.GenericSchema<unknown, Record>,
  document: Fields,
): Record | null {
  const record = toRecord(document);
  const parsed = v.safeParse(schema, record);
  return parsed.success && isDeepStrictEqual(parsed.output, record) ? parsed.output : null;
}

/**
 * Timestamps at the top become milliseconds, as the adapters of web and functions make them. Whatever JSON does not
 * know becomes a symbol, which no schema takes: so does a number where a timestamp belongs.
 */
function toRecord(document: Fields): unknown {
  return Object.fromEntries(
    Object.entries(document).map(([field, value]) => [
      field,
      field.endsWith('At') ? toInstantMs(value) : toPlain(value),
    ]),
  );
}

function toInstantMs(value: Value): unknown {
  if (value === serverTime) return requestMs;
  if (value instanceof Date) return value.getTime();
  return value === null ? null : Symbol('no timestamp');
}

function toPlain(value: Value): unknown {
  if (isList(value)) return value.map(toPlain);
  if (isMap(value))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toPlain(inner)]));
  // Firestore keeps minus zero as a double, and an amount is an int.
  const isOther = (typeof value === 'object' && value !== null) || Object.is(value, -0);
  return isOther ? Symbol('not of JSON') : value;
}
