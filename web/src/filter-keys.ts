/** The parameters of an address that say what the list is to hold. */
const filterKeys = ['q', 'member', 'category', 'kind', 'from', 'to', 'min', 'max'] as const;
export type FilterKey = (typeof filterKeys)[number];

/** The address `path`, of what opens over the list, with what `search` says of the list: it stays as it is beneath. */
export function keepFilter(path: string, search: string): string {
  const all = new URLSearchParams(search);
  const kept = new URLSearchParams();
  for (const key of filterKeys) {
    const value = all.get(key);
    if (value !== null) kept.set(key, value);
  }
  return kept.size === 0 ? path : `${path}${path.includes('?') ? '&' : '?'}${kept}`;
}
