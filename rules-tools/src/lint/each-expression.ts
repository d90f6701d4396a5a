import type { Expression, RulesFile } from '../language/ast.ts';
import { visitMembers, type Surroundings } from '../language/walk.ts';

/** Visits the conditions, the variables' values and the functions' results: every expression within none other. */
export function eachExpression(
  file: RulesFile,
  visit: (root: Expression, surroundings: Surroundings) => void,
): void {
  visitMembers(file, {
    allow: ({ condition }, surroundings) => {
      if (condition !== null) visit(condition, surroundings);
    },
    function: ({ lets, result }, surroundings) => {
      for (const { value } of lets) visit(value, surroundings);
      visit(result, surroundings);
    },
  });
}
