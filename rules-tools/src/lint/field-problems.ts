import type { Expression } from '../language/ast.ts';
import { unmetNeeds, type Facts } from './certain-facts.ts';
import { writesOf, type LintContext, type LintProblem } from './lint-rule.ts';
import { printExpression } from './print-expression.ts';

/**
 * A problem for each place where some write tests a field without giving what the test needs: the fields of one place,
 * where a function is called for several, in one message.
 *
 * @param fieldOf The field that a part tests, null: none.
 * @param provenOf The fields for which a part gives what is needed.
 * @param advice Follows the names of the fields.
 */
export function fieldProblems(
  context: LintContext,
  fieldOf: (part: Expression) => Expression | null,
  provenOf: Facts<Expression>,
  advice: string,
): LintProblem[] {
  const places = new Map<number, { span: Expression; names: Set<string> }>();
  for (const { expanded } of writesOf(context))
    for (const { part, need } of unmetNeeds(expanded, fieldOf, provenOf)) {
      const place = places.get(part.start) ?? { span: part, names: new Set() };
      places.set(part.start, place);
      place.names.add(printExpression(need));
    }
  return [...places.values()].map(({ span, names }) => ({
    span,
    message: `${[...names].join(', ')}: ${advice}`,
  }));
}
