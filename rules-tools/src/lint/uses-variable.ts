import type { Expression } from '../language/ast.ts';
import { walkExpression } from '../language/walk.ts';

/** Does one of the expressions name the variable? */
export function usesVariable(expressions: readonly Expression[], name: string): boolean {
  let used = false;
  for (const root of expressions)
    walkExpression(root, (expression) => {
      used ||= expression.kind === 'variable' && expression.name === name;
    });
  return used;
}
