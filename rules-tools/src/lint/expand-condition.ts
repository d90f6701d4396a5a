import type { Expression, RulesFile } from '../language/ast.ts';
import { childrenOf, type Surroundings } from '../language/walk.ts';
import { findFunction } from './find-function.ts';
import { mapChildren } from './map-children.ts';

type Bindings = ReadonlyMap<string, Expression>;

/**
 * A condition with every call of the file's own functions replaced by what the function returns: parameters by the
 * arguments, variables by their values. `a['b']` and `a.get('b', d)` become `a.b`. Equal sub-expressions are one object,
 * so `===` compares expressions; each has the span of its first occurrence, often within a function.
 *
 * Recursion and calls with a wrong number of arguments stay calls. It cannot see that an inner wildcard hides an outer
 * one of the same name.
 */
export function expandCondition(
  file: RulesFile,
  condition: Expression,
  surroundings: Surroundings,
): Expression {
  const interned = new Map<string, Expression>();
  const ids = new Map<Expression, number>();
  const returned = new Map<string, Expression>();

  const idOf = (expression: Expression): number => ids.get(expression) ?? -1;

  const intern = (expression: Expression): Expression => {
    const key = `${labelOf(expression)}(${childrenOf(expression).map(idOf).join(',')})`;
    const known = interned.get(key);
    if (known !== undefined) return known;
    interned.set(key, expression);
    ids.set(expression, ids.size);
    return expression;
  };

  const expand = (
    expression: Expression,
    bindings: Bindings,
    place: Surroundings,
    callers: readonly Expression[],
  ): Expression => {
    if (expression.kind === 'variable') return bindings.get(expression.name) ?? intern(expression);
    const rebuilt = asMember(mapChildren(expression, (child) => expand(child, bindings, place, callers)));
    if (rebuilt.kind !== 'call' || rebuilt.target !== null) return intern(rebuilt);
    const found = findFunction(file, rebuilt.name.text, place);
    if (found === null) return intern(rebuilt);
    const { parameters, lets, result, start } = found.declaration;
    if (callers.includes(result) || parameters.length !== rebuilt.arguments.length) return intern(rebuilt);
    const key = `${start}(${rebuilt.arguments.map(idOf).join(',')})`;
    const before = returned.get(key);
    if (before !== undefined) return before;
    const inner = new Map<string, Expression>();
    for (const [index, argument] of rebuilt.arguments.entries())
      inner.set(parameters[index]?.text ?? '', argument);
    const within = [...callers, result];
    for (const { name, value } of lets)
      inner.set(name.text, expand(value, inner, found.surroundings, within));
    const value = expand(result, inner, found.surroundings, within);
    returned.set(key, value);
    return value;
  };

  return expand(condition, new Map(), surroundings, []);
}

/** One spelling for the field of a map. */
function asMember(expression: Expression): Expression {
  const { start, end } = expression;
  const isIndex = expression.kind === 'index';
  const isGet =
    expression.kind === 'call' && expression.name.text === 'get' && expression.arguments.length === 2;
  if (!isIndex && !isGet) return expression;
  const key = isIndex ? expression.index : expression.arguments[0];
  if (expression.target === null || key?.kind !== 'literal' || typeof key.value !== 'string')
    return expression;
  return {
    kind: 'member',
    target: expression.target,
    name: { text: key.value, start: key.start, end: key.end },
    start,
    end,
  };
}

/** What distinguishes an expression from others with the same children. */
function labelOf(expression: Expression): string {
  const { kind } = expression;
  switch (kind) {
    case 'literal':
      return `${kind} ${typeof expression.value} ${String(expression.value)}`;
    case 'variable':
      return `${kind} ${expression.name}`;
    case 'list':
    case 'map':
    case 'conditional':
    case 'index':
      return kind;
    case 'path':
      return `${kind} ${JSON.stringify(expression.segments.map((part) => (typeof part === 'string' ? part : null)))}`;
    case 'unary':
      return `${kind} ${expression.operator}`;
    case 'binary': {
      const type =
        expression.operator === 'is' && expression.right.kind === 'variable' ? expression.right.name : '';
      return `${kind} ${expression.operator} ${type}`;
    }
    case 'member':
      return `${kind} ${expression.name.text}`;
    case 'slice':
      return `${kind} ${expression.from === null} ${expression.to === null}`;
    case 'call':
      return `${kind} ${expression.name.text} ${expression.target === null}`;
  }
}
