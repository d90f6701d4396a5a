import type { LintRule } from '../lint-rule.ts';

/** `allow read;` lets everyone read. Whoever means it writes `if true`. */
export const allowWithoutCondition: LintRule = {
  name: 'allow-without-condition',
  check: ({ allows }) =>
    allows
      .filter(({ statement }) => statement.condition === null)
      .map(({ statement: { methods }, headSpan }) => ({
        span: headSpan,
        message: `Without a condition everyone may ${methods.map(({ text }) => text).join(', ')}: if that is meant, say \`if true\`.`,
      })),
};
