import type { Expression } from '../language/ast.ts';

/** An expanded expression on one line, for messages: long parts are cut. */
export function printExpression(expression: Expression, maxLength = 60): string {
  const text = print(expression, 8);
  return text.length > maxLength ? `${text.slice(0, maxLength - 1)}…` : text;
}

// The tree of an expanded condition can be very large, as parts are shared: it is not printed below some depth.
function print(expression: Expression, depth: number): string {
  if (depth === 0) return '…';
  const inner = (child: Expression | null): string => (child === null ? '' : print(child, depth - 1));
  const all = (children: readonly Expression[]): string => children.map(inner).join(', ');
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'string' ? `'${expression.value}'` : String(expression.value);
    case 'variable':
      return expression.name;
    case 'list':
      return `[${all(expression.items)}]`;
    case 'map':
      return `{${expression.entries.map(({ key, value }) => `${inner(key)}: ${inner(value)}`).join(', ')}}`;
    case 'path':
      return expression.segments
        .map((part) => (typeof part === 'string' ? `/${part}` : `/$(${inner(part)})`))
        .join('');
    case 'unary':
      return `${expression.operator}${inner(expression.operand)}`;
    case 'binary':
      return `(${inner(expression.left)} ${expression.operator} ${inner(expression.right)})`;
    case 'conditional':
      return `(${inner(expression.condition)} ? ${inner(expression.whenTrue)} : ${inner(expression.whenFalse)})`;
    case 'member':
      return `${inner(expression.target)}.${expression.name.text}`;
    case 'index':
      return `${inner(expression.target)}[${inner(expression.index)}]`;
    case 'slice':
      return `${inner(expression.target)}[${inner(expression.from)}:${inner(expression.to)}]`;
    case 'call': {
      const target = expression.target === null ? '' : `${inner(expression.target)}.`;
      return `${target}${expression.name.text}(${all(expression.arguments)})`;
    }
  }
}
