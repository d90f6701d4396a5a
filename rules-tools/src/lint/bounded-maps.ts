import type { Expression } from '../language/ast.ts';
import { comparisons, methodCall } from './method-call.ts';
import { isWritten } from './written-data.ts';

/**
 * The maps whose set of keys a part of a condition bounds: `m.keys().hasOnly([…])`, `[…].hasAll(m.keys())`,
 * `m.diff(n).affectedKeys().hasOnly([…])`, `m == {…}`, `m == n` with a map that is not written, `m.keys() == […]`,
 * `m.keys().removeAll([…]) == []` or `.size() == 0`.
 */
export function boundedMaps(part: Expression): Expression[] {
  const hasOnly = methodCall(part, 'hasOnly');
  if (hasOnly !== null) return mapsOfKeys(hasOnly.target);
  const hasAll = methodCall(part, 'hasAll');
  if (hasAll !== null) return isWritten(hasAll.target) ? [] : hasAll.arguments.flatMap(mapsOfKeys);
  return comparisons(part)
    .filter(({ operator }) => operator === '==')
    .flatMap(({ left, right }) => {
      if (isWritten(right)) return [];
      const remains = methodCall(left, 'size')?.target ?? left;
      const removed = methodCall(remains, 'removeAll') ?? methodCall(remains, 'difference');
      const isNothing = isEmptyList(right) || (right.kind === 'literal' && right.value === 0n);
      if (removed !== null) return isNothing ? mapsOfKeys(removed.target) : [];
      // How many there are says nothing of which, unless there are none.
      if (remains !== left) return isNothing ? mapsOfKeys(remains) : [];
      return [left, ...mapsOfKeys(left)];
    });
}

/** The maps whose keys, or whose keys that change, an expression has. */
export function mapsOfKeys(expression: Expression): Expression[] {
  const inner = methodCall(expression, 'toSet');
  if (inner !== null) return mapsOfKeys(inner.target);
  const keys = methodCall(expression, 'keys');
  if (keys !== null) return [keys.target];
  const affected = methodCall(expression, 'affectedKeys');
  const diff = affected === null ? null : methodCall(affected.target, 'diff');
  return diff === null ? [] : [diff.target, ...diff.arguments];
}

function isEmptyList(expression: Expression): boolean {
  return expression.kind === 'list' && expression.items.length === 0;
}
