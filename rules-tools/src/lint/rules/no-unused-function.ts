import { walkExpression } from '../../language/walk.ts';
import type { FunctionDeclaration } from '../../language/ast.ts';
import { findFunction, functionsOf } from '../find-function.ts';
import { eachExpression } from '../each-expression.ts';
import type { LintRule } from '../lint-rule.ts';

/** A function that nothing calls. One that only an unused function calls counts as used until that one is gone. */
export const noUnusedFunction: LintRule = {
  name: 'no-unused-function',
  check: ({ file }) => {
    const called = new Set<FunctionDeclaration>();
    eachExpression(file, (root, surroundings) => {
      walkExpression(root, (expression) => {
        if (expression.kind !== 'call' || expression.target !== null) return;
        const found = findFunction(file, expression.name.text, surroundings);
        if (found !== null) called.add(found.declaration);
      });
    });
    return functionsOf(file)
      .filter(({ declaration }) => !called.has(declaration))
      .map(({ declaration: { name } }) => ({
        span: name,
        message: `The function ${name.text} is never called.`,
      }));
  },
};
