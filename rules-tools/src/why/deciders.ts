import { childrenOf } from '../language/walk.ts';
import type { Expression, FunctionDeclaration, Span } from '../language/ast.ts';
import type { Trace } from './trace.ts';

/** A call that evaluation went through, and the call in whose function that stands. */
export type Frame = {
  readonly call: Expression & { readonly kind: 'call' };
  readonly declaration: FunctionDeclaration;
  readonly parent: Frame | null;
};

export type Found = { readonly expression: Expression; readonly frame: Frame | null };

/** What the search reads: what was seen, and which function a call calls. */
export type Evaluated = {
  readonly trace: Trace;
  readonly called: ReadonlyMap<Expression, FunctionDeclaration>;
};

/**
 * The sub-expressions that made `expression` what it was, true, false or an error: the first operand that decided an
 * `&&`, all alternatives of an `||` that failed, the branch a `?:` took, what a function or a variable stands for.
 * An error on one side of `&&` or `||` does not decide where the other side is enough
 * (`error && false` is false).
 */
export function findDeciders(
  evaluated: Evaluated,
  expression: Expression,
  frame: Frame | null = null,
): Found[] {
  const { trace, called } = evaluated;
  const outcome = trace.outcomeOf(expression);
  const into = (...parts: readonly Expression[]): Found[] =>
    parts.flatMap((part) => findDeciders(evaluated, part, frame));
  const itself = [{ expression, frame }];
  const outcomes = (...parts: readonly Expression[]) => parts.map((part) => trace.outcomeOf(part));

  switch (expression.kind) {
    case 'binary': {
      const { operator, left, right } = expression;
      if (operator !== '&&' && operator !== '||') break;
      const [ofLeft, ofRight] = outcomes(left, right);
      // true && true, false || false: all of it.
      const decidedByAll = outcome === (operator === '&&' ? 'true' : 'false');
      if (decidedByAll) return into(left, right);
      if (outcome === 'error' && operator === '||')
        return into(...[left, right].filter((part) => trace.outcomeOf(part) !== 'none'));
      if (ofLeft === outcome) return into(left);
      if (ofRight === outcome) return into(right);
      break;
    }
    case 'unary':
      if (expression.operator === '!' && trace.outcomeOf(expression.operand) !== 'none')
        return into(expression.operand);
      break;
    case 'conditional': {
      const ofCondition = trace.outcomeOf(expression.condition);
      if (ofCondition === 'error') return into(expression.condition);
      if (ofCondition === 'true') return into(expression.whenTrue);
      if (ofCondition === 'false') return into(expression.whenFalse);
      break;
    }
    case 'call': {
      const declaration = called.get(expression);
      if (declaration === undefined || trace.outcomeOf(declaration.result) === 'none') break;
      return findDeciders(evaluated, declaration.result, { call: expression, declaration, parent: frame });
    }
    case 'variable': {
      const definition = definitionOf(expression.name, frame);
      if (definition === null || trace.outcomeOf(definition.expression) !== outcome) break;
      return findDeciders(evaluated, definition.expression, definition.frame);
    }
    case 'literal':
    case 'list':
    case 'map':
    case 'path':
    case 'member':
    case 'index':
    case 'slice':
      break;
  }
  if (outcome !== 'error') return itself;
  const failed = operandsOf(expression).find((part) => trace.outcomeOf(part) === 'error');
  return failed === undefined ? itself : into(failed);
}

/** In the order of evaluation. */
function operandsOf(expression: Expression): readonly Expression[] {
  return expression.kind === 'binary' && expression.operator === 'is'
    ? [expression.left]
    : childrenOf(expression);
}

/** What a variable stands for: a `let` of the function, or the argument of the call. null for any other. */
function definitionOf(name: string, frame: Frame | null): Found | null {
  if (frame === null) return null;
  const { call, declaration, parent } = frame;
  const binding = declaration.lets.findLast((let_) => let_.name.text === name);
  if (binding !== undefined) return { expression: binding.value, frame };
  const index = declaration.parameters.findIndex((parameter) => parameter.text === name);
  const argument = call.arguments[index];
  return argument === undefined ? null : { expression: argument, frame: parent };
}

/** The calls on the way to a place, outermost first. */
export function callsTo(frame: Frame | null): Span[] {
  return frame === null ? [] : [...callsTo(frame.parent), frame.call];
}
