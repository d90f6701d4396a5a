import type { Expression } from '../language/ast.ts';

export type MethodCall = { readonly target: Expression; readonly arguments: readonly Expression[] };

/** `target.name(…)`; null for anything else. */
export function methodCall(expression: Expression, name: string): MethodCall | null {
  return expression.kind === 'call' && expression.name.text === name && expression.target !== null
    ? { target: expression.target, arguments: expression.arguments }
    : null;
}

export type Comparison = { readonly operator: string; readonly left: Expression; readonly right: Expression };

const mirrored: Readonly<Record<string, string>> = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** A comparison read from both sides, `a < b` and `b > a`; none for anything else. */
export function comparisons(expression: Expression): Comparison[] {
  if (expression.kind !== 'binary') return [];
  const { operator, left, right } = expression;
  const mirror = mirrored[operator];
  if (mirror === undefined) return [];
  return [
    { operator, left, right },
    { operator: mirror, left: right, right: left },
  ];
}
