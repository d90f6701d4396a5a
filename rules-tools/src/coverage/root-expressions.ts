import { visitMembers } from '../language/walk.ts';
import type { Expression, RulesFile } from '../language/ast.ts';

/** Every expression that is part of no other: conditions, `let`s and results of functions, in the order of the text. */
export function rootExpressions(file: RulesFile): Expression[] {
  const roots: Expression[] = [];
  visitMembers(file, {
    allow({ condition }) {
      if (condition !== null) roots.push(condition);
    },
    function({ lets, result }) {
      roots.push(...lets.map(({ value }) => value), result);
    },
  });
  return roots;
}
