/** So many expressions may a request evaluate. */
export const mostEvaluations = 1_000;

/**
 * The rules with `count` more expressions to evaluate, from 6, before every condition of a write: what they still allow
 * evaluates at most `mostEvaluations - count` without them.
 */
export function withMoreToEvaluate(rulesText: string, count: number): string {
  const literals = Array.from({ length: count - 6 }, () => '0').join(',');
  return rulesText
    .replace(
      /^service cloud\.firestore \{$/m,
      (line) => `${line}\n  function isPadded() { return [${literals}].size() >= 0; }`,
    )
    .replaceAll(/allow (?:create|update|create, update|delete): if /g, (allow) => `${allow}isPadded() && `);
}
