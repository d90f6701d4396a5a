import type { Expression } from '../language/ast.ts';
import { boundedMaps, mapsOfKeys } from './bounded-maps.ts';
import { isBoundedPattern } from './is-bounded-pattern.ts';
import { comparisons, methodCall } from './method-call.ts';
import { isWritten } from './written-data.ts';

/** The values whose size a part of a condition bounds from above. */
export function boundedSizes(part: Expression): Expression[] {
  const matches = methodCall(part, 'matches');
  if (matches !== null) return matches.arguments.some(isBoundedLiteral) ? [matches.target] : [];
  if (part.kind === 'binary' && part.operator === 'in' && !isWritten(part.right))
    return [part.left, ...sized(part.left)];
  const compared = comparisons(part).flatMap(({ operator, left, right }) => {
    if (isWritten(right)) return [];
    if (operator === '==') return [left, ...sized(left)];
    return operator === '<' || operator === '<=' ? sized(left) : [];
  });
  return [...compared, ...boundedMaps(part)];
}

/** `x` of `x.size()`, and of `x.keys().size()` and `x.values().size()`, too. */
function sized(expression: Expression): Expression[] {
  const size = methodCall(expression, 'size');
  if (size === null) return [];
  const values = methodCall(size.target, 'values');
  return [size.target, ...mapsOfKeys(size.target), ...(values === null ? [] : [values.target])];
}

function isBoundedLiteral(expression: Expression): boolean {
  return (
    expression.kind === 'literal' &&
    typeof expression.value === 'string' &&
    isBoundedPattern(expression.value)
  );
}
