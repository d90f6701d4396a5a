import type { RulesValue } from '../coverage/rules-value.ts';
import type { Expression } from '../language/ast.ts';
import { childrenOf } from '../language/walk.ts';
import type { SeenOperand } from './explanation.ts';
import { formatValue } from './format-value.ts';
import type { Trace } from './trace.ts';

/** Of a value that stands beside what is too much in it, missing from it or different. */
const maxCompared = 160;

/**
 * The values that went into a sub-expression which decided, in the order of the text: of `a.b.c` the whole and, where
 * that failed, the longest part that has a value. Literals say themselves. What is missing or too much for `hasOnly`,
 * `hasAll` and for `==` of two maps stands at the end.
 */
export function seenOperands(
  trace: Trace,
  expression: Expression,
  textOf: (expression: Expression) => string,
): SeenOperand[] {
  const seen = new Map<string, string>();
  const add = (part: Expression): boolean => {
    const value = trace.valueOf(part);
    if (value === null || value.kind === 'error') return false;
    seen.set(textOf(part), formatValue(value));
    return true;
  };
  const visit = (part: Expression): void => {
    switch (part.kind) {
      case 'literal':
        return;
      case 'list':
      case 'map':
        // Of many items the whole says more than each.
        if (childrenOf(part).filter(({ kind }) => kind !== 'literal').length > 4 && add(part)) return;
        childrenOf(part).forEach(visit);
        return;
      case 'variable':
      case 'path':
        add(part);
        return;
      case 'member':
        if (!add(part)) visit(part.target);
        return;
      case 'index':
      case 'slice':
        if (!add(part)) visit(part.target);
        childrenOf(part).slice(1).forEach(visit);
        return;
      case 'call':
        // A size says little without what it is the size of.
        if (!add(part) || part.name.text === 'size') childrenOf(part).forEach(visit);
        return;
      case 'unary':
      case 'binary':
      case 'conditional':
        childrenOf(part).forEach(visit);
        return;
    }
  };
  const keys = expression.kind === 'member' ? keysWithout(trace, expression) : null;
  if (keys !== null && expression.kind === 'member')
    return [{ text: textOf(expression.target), value: `{${keys.join(', ')}}` }];
  if (['variable', 'member', 'index', 'slice'].includes(expression.kind)) visit(expression);
  else childrenOf(expression).forEach(visit);
  const compared = comparison(trace, expression);
  // Two large maps say nothing beside the fields in which they differ.
  const shown = [...seen].filter(([, value]) => compared.length === 0 || value.length <= maxCompared);
  return [...shown.map(([text, value]) => ({ text, value })), ...compared];
}

/** Of a map that lacks a property its keys alone matter. */
function keysWithout(
  trace: Trace,
  { target, name }: Expression & { readonly kind: 'member' },
): string[] | null {
  const value = trace.valueOf(target);
  return value?.kind === 'map' && !value.fields.has(name.text) ? [...value.fields.keys()].toSorted() : null;
}

/** In words what people would compare by eye. */
function comparison(trace: Trace, expression: Expression): SeenOperand[] {
  const [left, right] = childrenOf(expression).map((part) => trace.valueOf(part));
  if (left === undefined || left === null || right === undefined || right === null) return [];
  const lines = (text: string, values: readonly string[]): SeenOperand[] =>
    values.length === 0 ? [] : [{ text, value: values.join(', ') }];
  const isCall = (name: string): boolean => expression.kind === 'call' && expression.name.text === name;
  if (isCall('hasOnly')) return lines('too much', without(left, right));
  if (isCall('hasAll')) return lines('missing', without(right, left));
  if (expression.kind !== 'binary' || expression.operator !== '==') return [];
  return left.kind === 'map' && right.kind === 'map' ? lines('different', differences(left, right, '')) : [];
}

/** `field: left ≠ right` for each field that differs. */
function differences(left: RulesValue, right: RulesValue, path: string): string[] {
  if (left.kind !== 'map' || right.kind !== 'map') {
    const [a, b] = [left, right].map((value) => formatValue(value));
    return a === b ? [] : [`${path}: ${a} ≠ ${b}`];
  }
  const keys = [...new Set([...left.fields.keys(), ...right.fields.keys()])].toSorted();
  return keys.flatMap((key) => {
    const [a, b] = [left, right].map(({ fields }) => fields.get(key));
    const inner = path === '' ? key : `${path}.${key}`;
    if (a === undefined) return [`${inner}: absent on the left`];
    if (b === undefined) return [`${inner}: absent on the right`];
    return differences(a, b, inner);
  });
}

/** Items of one list or set that another does not hold. */
function without(some: RulesValue, others: RulesValue): string[] {
  const [items = [], held = []] = [some, others].map((value) =>
    value.kind === 'list' || value.kind === 'set' ? value.values.map((item) => formatValue(item)) : [],
  );
  return [...new Set(items)].filter((item) => !held.includes(item));
}
