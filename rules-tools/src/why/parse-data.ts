import * as v from 'valibot';
import {
  double,
  increment,
  reference,
  removed,
  serverTime,
  type Fields,
  type Value,
} from '../emulator/fields.ts';
import type { Query } from '../emulator/request.ts';
import { RulesProblem } from '../problem.ts';

/**
 * The fields of a document in JSON. What JSON has no word for: `{"$serverTime": true}`, `{"$remove": true}`,
 * `{"$increment": 1}`, `{"$double": 1}`, `{"$date": "2026-11-25T12:00:00Z"}`, `{"$reference": "users/alice"}`.
 *
 * @param source What the text is called in messages.
 * @throws RulesProblem that names what is wrong.
 */
export function parseData(text: string, source: string): Fields {
  const fields = toValue(parseJson(text, source), source);
  if (!isFields(fields)) throw new RulesProblem(`${source} is no JSON object of fields: ${excerpt(text)}`);
  return fields;
}

const querySchema = v.strictObject({
  from: v.string(),
  group: v.exactOptional(v.boolean()),
  where: v.exactOptional(
    v.array(
      v.strictTuple([
        v.string(),
        v.picklist([
          '==',
          '!=',
          '<',
          '<=',
          '>',
          '>=',
          'in',
          'not-in',
          'array-contains',
          'array-contains-any',
        ]),
        v.unknown(),
      ]),
    ),
  ),
  orderBy: v.exactOptional(v.array(v.strictTuple([v.string(), v.picklist(['asc', 'desc'])]))),
  limit: v.exactOptional(v.number()),
});

/** A query in JSON: `{"from": "groups", "where": [["memberUids", "array-contains", "alice"]], "limit": 10}`. */
export function parseQuery(text: string, source: string): Query {
  const parsed = v.safeParse(querySchema, parseJson(text, source));
  if (!parsed.success) throw new RulesProblem(`${source} is no query: ${firstIssue(parsed.issues)}`);
  const { where, ...rest } = parsed.output;
  if (where === undefined) return rest;
  return {
    ...rest,
    where: where.map(([field, operator, value]) => [field, operator, toValue(value, `${source}: ${field}`)]),
  };
}

export function parseJson(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RulesProblem(
      `${source} is no JSON (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}

const special: Record<string, (value: unknown, where: string) => Value> = {
  $serverTime: (value, where) => (expectValue(v.literal(true), value, where), serverTime),
  $remove: (value, where) => (expectValue(v.literal(true), value, where), removed),
  $increment: (value, where) => increment(expectValue(v.number(), value, where)),
  $double: (value, where) => double(expectValue(v.number(), value, where)),
  $date: (value, where) => {
    const date = new Date(expectValue(v.string(), value, where));
    if (Number.isNaN(date.getTime())) throw new RulesProblem(`${where} is no date: ${JSON.stringify(value)}`);
    return date;
  },
  $reference: (value, where) => reference(expectValue(v.string(), value, where)),
};

function toValue(json: unknown, where: string): Value {
  if (json === null || typeof json === 'boolean' || typeof json === 'number' || typeof json === 'string')
    return json;
  if (Array.isArray(json)) return json.map((item, index) => toValue(item, `${where}[${index}]`));
  const entries = Object.entries(v.parse(v.record(v.string(), v.unknown()), json));
  const [name = '', value] = entries.length === 1 ? (entries[0] ?? []) : [];
  if (name.startsWith('$')) {
    const make = Object.hasOwn(special, name) ? special[name] : undefined;
    if (make === undefined)
      throw new RulesProblem(`${where}: there is no ${name}, only ${Object.keys(special).join(', ')}.`);
    return make(value, `${where}: ${name}`);
  }
  return Object.fromEntries(entries.map(([key, item]) => [key, toValue(item, `${where}.${key}`)]));
}

function expectValue<T>(schema: v.GenericSchema<unknown, T>, value: unknown, where: string): T {
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) throw new RulesProblem(`${where}: ${firstIssue(parsed.issues)}`);
  return parsed.output;
}

function isFields(value: Value): value is Fields {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.getOwnPropertySymbols(value).length === 0
  );
}

function firstIssue(issues: readonly v.BaseIssue<unknown>[]): string {
  const [issue] = issues;
  if (issue === undefined) return 'it does not fit.';
  const path = v.getDotPath(issue);
  return `${path === null ? '' : `${path}: `}${issue.message}.`;
}

function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
