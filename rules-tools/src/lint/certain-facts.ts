import type { Expression } from '../language/ast.ts';

/** What a condition's smallest parts, those without `&&`, `||` and `?:`, say when they are true. */
export type Facts<Fact> = (part: Expression) => readonly Fact[];

type Assumptions = ReadonlyMap<Expression, boolean>;

/**
 * The facts that hold whenever the condition is true: those of one side of `&&`, of both sides of `||`. null: it never
 * is true. Nothing follows from a negation.
 *
 * @param assumed Parts of which it is known what they are.
 */
export function certainFacts<Fact>(
  condition: Expression,
  factsOf: Facts<Fact>,
  assumed: Assumptions = new Map(),
): ReadonlySet<Fact> | null {
  const found = new Map<Expression, ReadonlySet<Fact> | null>();
  const certain = (expression: Expression): ReadonlySet<Fact> | null => {
    if (assumed.get(expression) === false) return null;
    switch (expression.kind) {
      case 'conditional': {
        const { condition: test, whenTrue, whenFalse } = expression;
        const onTrue = both(recall(test), recall(whenTrue));
        return assumed.get(test) === true ? onTrue : either(onTrue, recall(whenFalse));
      }
      case 'binary':
        if (expression.operator === '&&') return both(recall(expression.left), recall(expression.right));
        if (expression.operator === '||') return either(recall(expression.left), recall(expression.right));
        return new Set(factsOf(expression));
      case 'unary':
        return assumed.get(expression.operand) === true ? null : new Set(factsOf(expression));
      case 'literal':
        return expression.value === false ? null : new Set();
      case 'variable':
      case 'list':
      case 'map':
      case 'path':
      case 'member':
      case 'index':
      case 'slice':
      case 'call':
        return new Set(factsOf(expression));
    }
  };
  const recall = (expression: Expression): ReadonlySet<Fact> | null => {
    const known = found.get(expression);
    if (known !== undefined) return known;
    const facts = certain(expression);
    found.set(expression, facts);
    return facts;
  };
  return recall(condition);
}

/**
 * The parts that speak of something without the fact that they need: on some way to true such a part stands, and what
 * else must be true then does not give the fact. Of parts with one need the first.
 *
 * @param needOf The fact that a part needs, null: none. Nothing is needed within a negation.
 */
export function unmetNeeds<Fact>(
  condition: Expression,
  needOf: (part: Expression) => Fact | null,
  factsOf: Facts<Fact>,
): { part: Expression; need: Fact }[] {
  const unmet = new Map<Fact, Expression>();
  // `beside` is what must be true as well. A side of `||` is needed only where the other is false.
  const visit = (expression: Expression, beside: readonly Expression[], assumed: Assumptions): void => {
    if (expression.kind === 'conditional') {
      const { condition: test, whenTrue, whenFalse } = expression;
      visit(test, [...beside, whenTrue], assumed);
      visit(whenTrue, [...beside, test], assume(assumed, test, true));
      visit(whenFalse, beside, assume(assumed, test, false));
    } else if (
      expression.kind === 'binary' &&
      (expression.operator === '&&' || expression.operator === '||')
    ) {
      const { operator, left, right } = expression;
      const isAnd = operator === '&&';
      visit(left, isAnd ? [...beside, right] : beside, assume(assumed, right, isAnd));
      visit(right, isAnd ? [...beside, left] : beside, assume(assumed, left, isAnd));
    } else {
      const need = needOf(expression);
      if (need === null || unmet.has(need)) return;
      const isMet = [expression, ...beside].some(
        (other) => certainFacts(other, factsOf, assumed)?.has(need) ?? true,
      );
      if (!isMet) unmet.set(need, expression);
    }
  };
  visit(condition, [], new Map());
  return [...unmet].map(([need, part]) => ({ part, need }));
}

function both<Fact>(a: ReadonlySet<Fact> | null, b: ReadonlySet<Fact> | null): ReadonlySet<Fact> | null {
  return a === null || b === null ? null : new Set([...a, ...b]);
}

function either<Fact>(a: ReadonlySet<Fact> | null, b: ReadonlySet<Fact> | null): ReadonlySet<Fact> | null {
  if (a === null) return b;
  return b === null ? a : new Set([...a].filter((fact) => b.has(fact)));
}

/** With the expression true or false, and what follows of its parts. */
function assume(assumed: Assumptions, expression: Expression, value: boolean): Assumptions {
  const more = new Map(assumed);
  const add = (part: Expression, partValue: boolean): void => {
    more.set(part, partValue);
    if (part.kind === 'unary' && part.operator === '!') add(part.operand, !partValue);
    else if (part.kind === 'binary' && part.operator === (partValue ? '&&' : '||')) {
      add(part.left, partValue);
      add(part.right, partValue);
    }
  };
  add(expression, value);
  return more;
}
