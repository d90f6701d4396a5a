import type { Expression } from '../language/ast.ts';

/** The same expression with other children; the type behind `is` stays. */
export function mapChildren(expression: Expression, map: (child: Expression) => Expression): Expression {
  const mapOptional = (child: Expression | null): Expression | null => (child === null ? null : map(child));
  switch (expression.kind) {
    case 'literal':
    case 'variable':
      return expression;
    case 'list':
      return { ...expression, items: expression.items.map(map) };
    case 'map':
      return {
        ...expression,
        entries: expression.entries.map(({ key, value }) => ({ key: map(key), value: map(value) })),
      };
    case 'path':
      return {
        ...expression,
        segments: expression.segments.map((segment) =>
          typeof segment === 'string' ? segment : map(segment),
        ),
      };
    case 'unary':
      return { ...expression, operand: map(expression.operand) };
    case 'binary':
      return {
        ...expression,
        left: map(expression.left),
        right: expression.operator === 'is' ? expression.right : map(expression.right),
      };
    case 'conditional':
      return {
        ...expression,
        condition: map(expression.condition),
        whenTrue: map(expression.whenTrue),
        whenFalse: map(expression.whenFalse),
      };
    case 'member':
      return { ...expression, target: map(expression.target) };
    case 'index':
      return { ...expression, target: map(expression.target), index: map(expression.index) };
    case 'slice':
      return {
        ...expression,
        target: map(expression.target),
        from: mapOptional(expression.from),
        to: mapOptional(expression.to),
      };
    case 'call':
      return {
        ...expression,
        target: mapOptional(expression.target),
        arguments: expression.arguments.map(map),
      };
  }
}
