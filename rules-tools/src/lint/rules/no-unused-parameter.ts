import { functionsOf } from '../find-function.ts';
import type { LintRule } from '../lint-rule.ts';
import { usesVariable } from '../uses-variable.ts';

/** A parameter that its function does not use. */
export const noUnusedParameter: LintRule = {
  name: 'no-unused-parameter',
  check: ({ file }) =>
    functionsOf(file).flatMap(({ declaration: { name, parameters, lets, result } }) =>
      parameters
        .filter(({ text }) => !usesVariable([...lets.map(({ value }) => value), result], text))
        .map((parameter) => ({
          span: parameter,
          message: `The parameter ${parameter.text} of ${name.text} is never used.`,
        })),
    ),
};
