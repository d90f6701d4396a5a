import type { Expression } from '../language/ast.ts';
import { childrenOf } from '../language/walk.ts';

/** Visits each object of an expanded condition once: as parts are shared, its tree may be beyond all measure. */
export function walkOnce(expression: Expression, visit: (expression: Expression) => void): void {
  const seen = new Set<Expression>();
  const walk = (part: Expression): void => {
    if (seen.has(part)) return;
    seen.add(part);
    visit(part);
    for (const child of childrenOf(part)) walk(child);
  };
  walk(expression);
}
