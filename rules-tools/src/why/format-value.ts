import type { RulesValue } from '../coverage/rules-value.ts';

const maxStringLength = 80;
const maxItems = 8;

/** A value on one line, as the rules would write it; long ones shortened with …, times as in ISO 8601. */
export function formatValue(value: RulesValue, depth = 2): string {
  switch (value.kind) {
    case 'null':
      return 'null';
    case 'bool':
    case 'int':
      return String(value.value);
    case 'float':
      return Number.isInteger(value.value) ? value.value.toFixed(1) : String(value.value);
    case 'string':
      return formatString(value.value);
    case 'bytes':
      return `bytes of length ${value.value.length}`;
    case 'timestamp':
    case 'duration':
      return value.value;
    case 'latlng':
      return `latlng(${value.latitude}, ${value.longitude})`;
    case 'path':
      return formatPath(value.segments);
    case 'list':
      return formatItems('[', value.values, ']', depth);
    case 'set':
      return formatItems('{', value.values, '}', depth);
    case 'map':
      return formatFields(value.fields, depth);
    case 'map-diff':
      return `{${shorten([...value.keys].map(([key, status]) => `${formatString(key)} ${status.toLowerCase()}`))}}`;
    case 'constraint':
      return `filtered by ${value.filters
        .map(
          (filter) =>
            `${comparators[filter.comparator] ?? filter.comparator} ${formatValue(filter.value, 1)}`,
        )
        .join(' and ')}`;
    case 'error':
      return value.message;
    case 'unknown':
      return 'unknown';
  }
}

/** How a filter of a query is written; `a field > 3 and < 9`. */
const comparators: Readonly<Record<string, string>> = {
  EQ: '==',
  NEQ: '!=',
  GT: '>',
  GTE: '>=',
  LT: '<',
  LTE: '<=',
  LIST_CONTAINS: 'array-contains',
};

/** A document's path is relative to its database, as in match blocks: `/groups/g1`. */
export function formatPath(segments: readonly string[]): string {
  const [first, , third, ...rest] = segments;
  return `/${(first === 'databases' && third === 'documents' ? rest : segments).join('/')}`;
}

function formatString(text: string): string {
  const characters = Array.from(text);
  return characters.length <= maxStringLength
    ? JSON.stringify(text)
    : `${JSON.stringify(characters.slice(0, maxStringLength).join(''))}… (size ${text.length})`;
}

function formatItems(open: string, values: readonly RulesValue[], close: string, depth: number): string {
  if (values.length > 0 && depth === 0) return `${open}… ${values.length}${close}`;
  return `${open}${shorten(values.map((item) => formatValue(item, depth - 1)))}${close}`;
}

function formatFields(fields: ReadonlyMap<string, RulesValue>, depth: number): string {
  if (fields.size > 0 && depth === 0) return `{… ${fields.size}}`;
  const entries = [...fields].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${shorten(entries.map(([key, item]) => `${JSON.stringify(key)}: ${formatValue(item, depth - 1)}`))}}`;
}

function shorten(items: readonly string[]): string {
  const more = items.length - maxItems;
  return more <= 1 ? items.join(', ') : `${items.slice(0, maxItems).join(', ')}, … ${more} more`;
}
