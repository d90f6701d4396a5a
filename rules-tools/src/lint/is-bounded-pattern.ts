/**
 * Does a regular expression that must match the whole string match only strings up to some length? It does when nothing
 * in it repeats without end: no `*`, `+` and `{n,}` outside a character class.
 */
export function isBoundedPattern(pattern: string): boolean {
  const withoutEscapes = pattern
    .replace(/\\Q[^]*?(?:\\E|$)/g, 'q')
    .replace(/\\[pP]\{[^}]*\}|\\x\{[^}]*\}|\\[^]/g, 'e');
  const withoutClasses = withoutEscapes.replace(/\[\^?\]?(?:\[:\^?\w+:\]|[^\]])*\]/g, 'c');
  return !/[*+]|\{\d+,\}/.test(withoutClasses);
}
