import { functionsOf } from '../find-function.ts';
import type { LintRule } from '../lint-rule.ts';
import { usesVariable } from '../uses-variable.ts';

/** A `let` that neither a later `let` nor the result uses. */
export const noUnusedVariable: LintRule = {
  name: 'no-unused-variable',
  check: ({ file }) =>
    functionsOf(file).flatMap(({ declaration: { name: functionName, lets, result } }) =>
      lets
        .filter(({ name }, index) => {
          const later = lets.slice(index + 1).map(({ value }) => value);
          return !usesVariable([...later, result], name.text);
        })
        .map(({ name }) => ({
          span: name,
          message: `The variable ${name.text} of ${functionName.text} is never used.`,
        })),
    ),
};
