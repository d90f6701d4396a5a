import { childrenOf, visitMembers } from '../language/walk.ts';
import type { Expression, RulesFile } from '../language/ast.ts';
import { calledFunctions } from '../language/called-functions.ts';

const booleanOperators = new Set(['||', '&&', '==', '!=', '<', '<=', '>', '>=', 'in', 'is']);
const booleanCalls = new Set(['exists', 'existsAfter', 'hasAll', 'hasAny', 'hasOnly', 'isNaN', 'matches']);

/**
 * The sub-expressions whose outcomes coverage counts, in the order of the text: operands of `&&` and `||`, what `?:`
 * asks and gives where a boolean is wanted, comparisons, `in`, `is`, `!`, and calls that give booleans.
 *
 * Left out is what has the outcomes of another by its place: the condition of an allow statement (counted as the
 * statement), the result of a function (as its calls), `a` of `!a` (as `!a`), and `a && b` of `a && b && c` (as its
 * operands). Literals have one outcome only.
 */
export function booleanExpressions(file: RulesFile): Expression[] {
  const called = calledFunctions(file);
  const found = new Set<Expression>();
  const leftOut = new Set<Expression>();
  const results = new Set<Expression>();

  const visit = (expression: Expression, asBoolean: boolean): void => {
    if (expression.kind === 'literal') return;
    if (asBoolean || isBoolean(expression)) {
      found.add(expression);
      const result = called.get(expression)?.result;
      if (result !== undefined && !results.has(result)) {
        results.add(result);
        leftOut.add(result);
        visit(result, true);
      }
    }
    for (const part of sameOutcomes(expression)) leftOut.add(part);
    for (const child of childrenOf(expression)) visit(child, isBooleanPlace(expression, child, asBoolean));
  };

  visitMembers(file, {
    allow({ condition }) {
      if (condition === null) return;
      leftOut.add(condition);
      visit(condition, true);
    },
    function({ lets, result }) {
      for (const { value } of lets) visit(value, false);
      visit(result, false);
    },
  });
  return [...found]
    .filter((expression) => !leftOut.has(expression))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
}

function isBoolean(expression: Expression): boolean {
  if (expression.kind === 'binary') return booleanOperators.has(expression.operator);
  if (expression.kind === 'unary') return expression.operator === '!';
  return expression.kind === 'call' && booleanCalls.has(expression.name.text);
}

/** Whether the child must be a boolean; `asBoolean`: whether the parent must. */
function isBooleanPlace(parent: Expression, child: Expression, asBoolean: boolean): boolean {
  if (parent.kind === 'binary') return isLogical(parent.operator);
  if (parent.kind === 'unary') return parent.operator === '!';
  return parent.kind === 'conditional' && (asBoolean || child === parent.condition);
}

function sameOutcomes(expression: Expression): Expression[] {
  if (expression.kind === 'unary' && expression.operator === '!') return [expression.operand];
  if (expression.kind !== 'binary' || !isLogical(expression.operator)) return [];
  return [expression.left, expression.right].filter(
    (operand) => operand.kind === 'binary' && operand.operator === expression.operator,
  );
}

function isLogical(operator: string): boolean {
  return operator === '&&' || operator === '||';
}
