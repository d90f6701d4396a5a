import type { Expression } from '../../language/ast.ts';
import { walkOnce } from '../walk-once.ts';
import type { LintRule } from '../lint-rule.ts';
import { printExpression } from '../print-expression.ts';

const accesses = ['get', 'exists', 'getAfter', 'existsAfter'];

/**
 * A condition that may read more other documents than the budget: each is billed, also when it denies, and Firestore
 * allows ten a request (https://firebase.google.com/docs/firestore/security/rules-conditions#access_calls).
 *
 * It counts the paths that differ as text, after functions are inlined, wherever they stand: it does not know that only
 * one of two branches is evaluated, nor that two paths come to the same document.
 */
export const tooManyAccesses: LintRule = {
  name: 'too-many-accesses',
  check: ({ allows, accessBudget }) =>
    allows.flatMap(({ expanded, headSpan }) => {
      const paths = expanded === null ? [] : accessedPaths(expanded);
      if (paths.length <= accessBudget) return [];
      const shown = paths.map((path) => printExpression(path, 80)).join(', ');
      return [
        {
          span: headSpan,
          message: `May read ${paths.length} documents, the budget is ${accessBudget}: ${shown}.`,
        },
      ];
    }),
};

function accessedPaths(condition: Expression): Expression[] {
  const paths = new Set<Expression>();
  walkOnce(condition, (part) => {
    if (part.kind !== 'call' || !accesses.includes(part.name.text)) return;
    // Storage rules say `firestore.get(…)`; any other target is a map, whose `get` reads a key.
    const isAccess =
      part.target === null || (part.target.kind === 'variable' && part.target.name === 'firestore');
    const path = part.arguments[0];
    if (isAccess && path !== undefined) paths.add(path);
  });
  return [...paths];
}
