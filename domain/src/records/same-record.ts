/** Equality of plain data (records, arrays, scalars) whatever the order of keys. */
export function isSameRecord(a: unknown, b: unknown): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

/** Plain data with the keys of its records in ascending order: equal data gives equal JSON. */
export function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, held]) => [key, ordered(held)]);
}
