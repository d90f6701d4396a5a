/** The canonical order of ids: by UTF-16 units, the same on every device whatever its language. */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
