import type { Expression } from '../ast.ts';

/** A tree as text, without spans: every operation in parentheses. */
export function shapeOf(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'bigint' ? `${expression.value}` : literalShape(expression.value);
    case 'variable':
      return expression.name;
    case 'list':
      return `[${expression.items.map(shapeOf).join(', ')}]`;
    case 'map':
      return `{${expression.entries.map(({ key, value }) => `${shapeOf(key)}: ${shapeOf(value)}`).join(', ')}}`;
    case 'path':
      return expression.segments
        .map((segment) => (typeof segment === 'string' ? `/${segment}` : `/$(${shapeOf(segment)})`))
        .join('');
    case 'unary':
      return `(${expression.operator}${shapeOf(expression.operand)})`;
    case 'binary':
      return `(${shapeOf(expression.left)} ${expression.operator} ${shapeOf(expression.right)})`;
    case 'conditional':
      return `(${shapeOf(expression.condition)} ? ${shapeOf(expression.whenTrue)} : ${shapeOf(expression.whenFalse)})`;
    case 'member':
      return `${shapeOf(expression.target)}.${expression.name.text}`;
    case 'index':
      return `${shapeOf(expression.target)}[${shapeOf(expression.index)}]`;
    case 'slice':
      return `${shapeOf(expression.target)}[${optional(expression.from)}:${optional(expression.to)}]`;
    case 'call':
      return `${expression.target === null ? '' : `${shapeOf(expression.target)}.`}${expression.name.text}(${expression.arguments.map(shapeOf).join(', ')})`;
  }
}

function optional(expression: Expression | null): string {
  return expression === null ? '' : shapeOf(expression);
}

function literalShape(value: string | number | boolean | Uint8Array | null): string {
  if (value instanceof Uint8Array) return `bytes(${[...value].join(' ')})`;
  return typeof value === 'number' ? `float(${value})` : JSON.stringify(value);
}
