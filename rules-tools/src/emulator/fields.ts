/**
 * Documents as the tables of a rules test write them. An integral number is an int, any other a double, a Date a
 * timestamp, a Uint8Array bytes; what JavaScript has no value for is one of the tagged values below.
 */
export type Value =
  | null
  | boolean
  | number
  | bigint
  | string
  | Date
  | Uint8Array
  | Tagged
  | readonly Value[]
  | { readonly [key: string]: Value };

export type Fields = { readonly [field: string]: Value };

const tag = Symbol('tagged value');

export type Tagged =
  | { readonly [tag]: 'server-time' }
  | { readonly [tag]: 'removed' }
  | { readonly [tag]: 'increment'; readonly by: number }
  | { readonly [tag]: 'double'; readonly value: number }
  | { readonly [tag]: 'reference'; readonly path: string }
  | { readonly [tag]: 'geo-point'; readonly latitude: number; readonly longitude: number }
  /** A value of the REST API as it comes, such as one the emulator reported. */
  | { readonly [tag]: 'encoded'; readonly value: EncodedValue };

/** The time of the request: `serverTimestamp()` of the SDKs. In a write only, at the top level or in maps. */
export const serverTime: Tagged = { [tag]: 'server-time' };
/** Removes the field in an update: `deleteField()` of the SDKs. */
export const removed: Tagged = { [tag]: 'removed' };
/** `increment()` of the SDKs. */
export const increment = (by: number): Tagged => ({ [tag]: 'increment', by });
/** A double even where the number is integral, which only the REST and gRPC APIs can send. */
export const double = (value: number): Tagged => ({ [tag]: 'double', value });
/** A reference to the document at `path`, such as `users/alice`. */
export const reference = (path: string): Tagged => ({ [tag]: 'reference', path });
export const geoPoint = (latitude: number, longitude: number): Tagged => ({
  [tag]: 'geo-point',
  latitude,
  longitude,
});
export const encoded = (value: EncodedValue): Tagged => ({ [tag]: 'encoded', value });

/** `Value` of the REST API: https://firebase.google.com/docs/firestore/reference/rest/v1/Value */
export type EncodedValue = { readonly [type: string]: unknown };
export type EncodedFields = { readonly [field: string]: EncodedValue };

/** What an array or a map cannot hold, with the path of its field. */
type Transform = {
  fieldPath: string;
  setToServerValue?: 'REQUEST_TIME';
  increment?: EncodedValue;
};

export type EncodedDocument = {
  fields: EncodedFields;
  transforms: Transform[];
  /** Paths of the fields to remove. */
  removed: string[];
};

/** Encodes a document of the database `projects/{project}/databases/(default)`; `databaseName` is that name. */
export function encodeFields(fields: Fields, databaseName: string): EncodedDocument {
  const transforms: Transform[] = [];
  const removedPaths: string[] = [];
  const encodeMap = (map: Fields, parentPath: string): EncodedFields => {
    const made: Record<string, EncodedValue> = {};
    for (const [key, value] of Object.entries(map)) {
      const fieldPath = joinFieldPath(parentPath, key);
      if (isTagged(value) && value[tag] === 'server-time')
        transforms.push({ fieldPath, setToServerValue: 'REQUEST_TIME' });
      else if (isTagged(value) && value[tag] === 'increment')
        transforms.push({ fieldPath, increment: encodeValue(value.by) });
      else if (isTagged(value) && value[tag] === 'removed') removedPaths.push(fieldPath);
      // defineProperty: a field may be called __proto__.
      else
        Object.defineProperty(made, key, {
          value: encodeValue(value, fieldPath),
          enumerable: true,
          configurable: true,
          writable: true,
        });
    }
    return made;
  };
  const encodeValue = (value: Value, path = ''): EncodedValue => {
    if (value === null) return { nullValue: null };
    if (typeof value === 'boolean') return { booleanValue: value };
    if (typeof value === 'string') return { stringValue: value };
    if (typeof value === 'bigint') return { integerValue: String(value) };
    if (typeof value === 'number')
      return Number.isSafeInteger(value) && !Object.is(value, -0)
        ? { integerValue: String(value) }
        : encodeDouble(value);
    if (value instanceof Date) return { timestampValue: value.toISOString() };
    if (value instanceof Uint8Array) return { bytesValue: Buffer.from(value).toString('base64') };
    if (isList(value)) return { arrayValue: { values: value.map((item) => encodeValue(item, path)) } };
    if (!isTagged(value)) return { mapValue: { fields: encodeMap(value, path) } };
    switch (value[tag]) {
      case 'double':
        return encodeDouble(value.value);
      case 'reference':
        return { referenceValue: `${databaseName}/documents/${value.path}` };
      case 'geo-point':
        return { geoPointValue: { latitude: value.latitude, longitude: value.longitude } };
      case 'encoded':
        return value.value;
      case 'server-time':
      case 'increment':
      case 'removed':
        throw new TypeError(`${path}: ${value[tag]} cannot stand in a list`);
    }
  };
  return { fields: encodeMap(fields, ''), transforms, removed: removedPaths };
}

/** NaN and the infinities have no number in JSON. */
function encodeDouble(value: number): EncodedValue {
  return { doubleValue: Number.isFinite(value) ? value : String(value) };
}

/** A field path of the API: parts joined by dots, quoted with backticks where they are not simple names. */
export function joinFieldPath(parent: string, key: string): string {
  const quoted = /^[A-Za-z_][A-Za-z0-9_]*$/.test(key)
    ? key
    : `\`${key.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``;
  return parent === '' ? quoted : `${parent}.${quoted}`;
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function isMap(value: Value): value is Fields {
  return (
    typeof value === 'object' &&
    value !== null &&
    !isList(value) &&
    !(value instanceof Date) &&
    !(value instanceof Uint8Array) &&
    !isTagged(value)
  );
}

export function isTagged(value: Value): value is Tagged {
  return typeof value === 'object' && value !== null && tag in value;
}
