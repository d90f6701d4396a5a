import type { RestDocument, RestValue } from './asked-early.ts';

/** The fields of a document as plain values, instants in milliseconds since the epoch (`withInstantsMs`). */
export function decodeFields(fields: RestDocument['fields'] = {}): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, decode(value)]));
}

function decode(value: RestValue): unknown {
  const [kind = '', content] = Object.entries(value)[0] ?? [];
  switch (kind) {
    case 'nullValue':
      return null;
    // 64 bits, so JSON has them as text.
    case 'integerValue':
      return Number(content);
    // Not finite ones come as text.
    case 'doubleValue':
      return Number(content);
    case 'timestampValue':
      return Date.parse(String(content));
    case 'arrayValue':
      return ((content as { values?: RestValue[] }).values ?? []).map(decode);
    case 'mapValue':
      return decodeFields((content as { fields?: RestDocument['fields'] }).fields);
    default:
      return content;
  }
}
