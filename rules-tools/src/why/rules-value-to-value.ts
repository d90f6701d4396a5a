import type { RulesValue } from '../coverage/rules-value.ts';
import {
  double,
  encoded,
  geoPoint,
  reference,
  serverTime,
  type Fields,
  type Value,
} from '../emulator/fields.ts';

/**
 * Fields as a client would send them. With `requestTime` a timestamp equal to it is a server timestamp.
 *
 * @throws TypeError for values that no document can hold.
 */
export function toFields(fields: ReadonlyMap<string, RulesValue>, requestTime?: string): Fields {
  return Object.fromEntries([...fields].map(([name, value]) => [name, toValue(value, requestTime)]));
}

function toValue(value: RulesValue, requestTime?: string): Value {
  switch (value.kind) {
    case 'null':
      return null;
    case 'bool':
    case 'int':
    case 'string':
    case 'bytes':
      return value.value;
    case 'float':
      return double(value.value);
    case 'timestamp':
      // Dates would lose the microseconds.
      return value.value === requestTime ? serverTime : encoded({ timestampValue: value.value });
    case 'latlng':
      return geoPoint(value.latitude, value.longitude);
    case 'path':
      return reference(value.segments.slice(3).join('/'));
    case 'list':
      return value.values.map((item) => toValue(item));
    case 'map':
      return toFields(value.fields, requestTime);
    case 'duration':
    case 'set':
    case 'map-diff':
    case 'constraint':
    case 'error':
    case 'unknown':
      throw new TypeError(`A document cannot hold a ${value.kind}.`);
  }
}

/** As JSON has it, for the claims of a token. */
export function toJson(value: RulesValue | undefined): unknown {
  if (value?.kind === 'map')
    return Object.fromEntries([...value.fields].map(([key, item]) => [key, toJson(item)]));
  if (value?.kind === 'list') return value.values.map(toJson);
  if (value?.kind === 'int') return Number(value.value);
  return value?.kind === 'bool' || value?.kind === 'string' || value?.kind === 'float' ? value.value : null;
}
