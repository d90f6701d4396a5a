import * as v from 'valibot';

/** A value of the rules language, as the emulator reports it. */
export type RulesValue =
  | { readonly kind: 'null' }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'int'; readonly value: bigint }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'bytes'; readonly value: Uint8Array }
  /** RFC 3339, UTC. */
  | { readonly kind: 'timestamp'; readonly value: string }
  /** Seconds with their unit: `86400s`, `0.5s`. */
  | { readonly kind: 'duration'; readonly value: string }
  | { readonly kind: 'latlng'; readonly latitude: number; readonly longitude: number }
  | { readonly kind: 'path'; readonly segments: readonly string[] }
  | { readonly kind: 'list' | 'set'; readonly values: readonly RulesValue[] }
  | { readonly kind: 'map'; readonly fields: ReadonlyMap<string, RulesValue> }
  | { readonly kind: 'map-diff'; readonly keys: ReadonlyMap<string, string> }
  /** What the filters of a query say of a field: `[{comparator: 'GT', value: 3}]`. */
  | { readonly kind: 'constraint'; readonly filters: readonly ConstraintFilter[] }
  | { readonly kind: 'error'; readonly message: string }
  /**
   * Not evaluated, or evaluated before the documents it needs were loaded. In a query it is also what a comparison
   * gives that the filters do not prove.
   */
  | { readonly kind: 'unknown'; readonly evaluated: boolean };

export type ConstraintFilter = { readonly comparator: string; readonly value: RulesValue };

/** Not v.record, which leaves out keys such as `constructor`. */
const payload = v.custom<{ readonly [key: string]: unknown }>(
  (json) => typeof json === 'object' && json !== null && !Array.isArray(json),
  'An object is expected.',
);
const values = v.object({ values: v.optional(v.array(v.unknown()), []) });
const latlng = v.object({ latitude: v.optional(v.number(), 0), longitude: v.optional(v.number(), 0) });
const path = v.object({
  segments: v.optional(v.array(v.object({ simple: v.optional(v.string(), '') })), []),
});
const mapFields = v.object({ fields: v.optional(payload, {}) });
const mapDiff = v.object({ keyStatuses: v.optional(payload, {}) });
const constraint = v.object({
  simpleConstraints: v.optional(v.array(v.object({ comparator: v.string(), value: v.unknown() })), []),
});
const failure = v.object({ causeMessage: v.optional(v.string()) });
/** NaN and the infinities have no number in JSON. */
const float = v.pipe(
  v.union([v.number(), v.picklist(['NaN', 'Infinity', '-Infinity'])]),
  v.transform(Number),
);

/**
 * Decodes a value of the coverage report or of the stream of requests, an object such as `{intValue: '3'}`.
 *
 * @throws ValiError on what no emulator is known to send.
 */
export function decodeValue(json: unknown): RulesValue {
  const [entry] = Object.entries(v.parse(payload, json));
  if (entry === undefined) return { kind: 'unknown', evaluated: false };
  const [type, value] = entry;
  switch (type) {
    case 'nullValue':
      return { kind: 'null' };
    case 'boolValue':
      return { kind: 'bool', value: v.parse(v.boolean(), value) };
    case 'intValue':
      return { kind: 'int', value: BigInt(v.parse(v.union([v.string(), v.number()]), value)) };
    case 'floatValue':
      return { kind: 'float', value: v.parse(float, value) };
    case 'stringValue':
      return { kind: 'string', value: v.parse(v.string(), value) };
    case 'bytesValue':
      return { kind: 'bytes', value: Uint8Array.from(Buffer.from(v.parse(v.string(), value), 'base64')) };
    case 'timestampValue':
      return { kind: 'timestamp', value: v.parse(v.string(), value) };
    case 'durationValue':
      return { kind: 'duration', value: v.parse(v.string(), value) };
    case 'latlngValue':
      return { kind: 'latlng', ...v.parse(latlng, value) };
    case 'pathValue':
      return { kind: 'path', segments: v.parse(path, value).segments.map(({ simple }) => simple) };
    case 'listValue':
      return { kind: 'list', values: v.parse(values, value).values.map(decodeValue) };
    case 'setValue':
      return { kind: 'set', values: v.parse(values, value).values.map(decodeValue) };
    case 'mapValue':
      return { kind: 'map', fields: decodeFields(v.parse(mapFields, value).fields) };
    case 'mapDiffValue':
      return { kind: 'map-diff', keys: decodeStatuses(v.parse(mapDiff, value).keyStatuses) };
    case 'constraintValue':
      return {
        kind: 'constraint',
        filters: v.parse(constraint, value).simpleConstraints.map((filter) => ({
          comparator: filter.comparator,
          value: decodeValue(filter.value),
        })),
      };
    case 'undefined': {
      const { causeMessage } = v.parse(failure, value);
      return causeMessage === undefined
        ? { kind: 'unknown', evaluated: true }
        : { kind: 'error', message: causeMessage };
    }
    default:
      throw new TypeError(`The emulator reports a value of the unknown type ${type}.`);
  }
}

function decodeFields(fields: Readonly<Record<string, unknown>>): ReadonlyMap<string, RulesValue> {
  return new Map(Object.entries(fields).map(([key, value]) => [key, decodeValue(value)]));
}

function decodeStatuses(statuses: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(statuses).map(([key, status]) => [key, v.parse(v.string(), status)]));
}
