import type { AllowStatement, Expression, RulesFile, Span } from '../language/ast.ts';
import { childrenOf, visitMembers } from '../language/walk.ts';
import { calledFunctions } from '../language/called-functions.ts';
import { callsTo, findDeciders, type Evaluated, type Found } from './deciders.ts';
import type { Decider, StatementExplanation } from './explanation.ts';
import { formatPath } from './format-value.ts';
import { isAsked, type Asked } from './matching-statements.ts';
import { seenOperands } from './operands.ts';
import type { Trace } from './trace.ts';

/** One evaluation of rules that may be an expansion of the rules people know. */
export type Evaluation = {
  /** The rules that were loaded. */
  readonly file: RulesFile;
  /** Each condition is `guard || condition`; the guard is false for what is explained. */
  readonly isGuarded: boolean;
  readonly trace: Trace;
  /** From a place in the loaded rules to the place in the original. */
  readonly originOf: (span: Span) => Span;
  /** The original. */
  readonly rulesText: string;
  readonly asked: Asked;
  /** The emulator's words for the denial. */
  readonly message: string;
  /** Documents the rules asked for that are not there, as `groups/g1`. */
  readonly missing: ReadonlySet<string>;
};

/** What became of every statement that is asked, in source order. */
export function explainStatements(evaluation: Evaluation): StatementExplanation[] {
  const { file, asked } = evaluation;
  const called = calledFunctions(file);
  const statements: StatementExplanation[] = [];
  visitMembers(file, {
    allow: (allow, { blocks }) => {
      if (isAsked(file, asked, allow, blocks)) statements.push(explainStatement(evaluation, called, allow));
    },
  });
  return statements;
}

function explainStatement(
  evaluation: Evaluation,
  called: Evaluated['called'],
  { condition: whole, methods, ...span }: AllowStatement,
): StatementExplanation {
  const { trace, originOf, isGuarded } = evaluation;
  const condition = isGuarded && whole?.kind === 'binary' ? whole.right : whole;
  const head = {
    span: originOf({ start: span.start, end: methods.at(-1)?.end ?? span.end }),
    methods: methods.map(({ text }) => text).join(', '),
  };
  if (condition === null) return { ...head, verdict: 'true', deciders: [] };
  const outcome = trace.outcomeOf(condition);
  const decider = (found: Found, message: string | null = null): Decider =>
    explainDecider(evaluation, found, message);
  switch (outcome) {
    case 'true':
      return { ...head, verdict: 'true', deciders: [] };
    case 'none': {
      if (!isLimitReached(evaluation.message)) return { ...head, verdict: 'not-reached', deciders: [] };
      const stopped = firstUnevaluated({ trace, called }, { expression: condition, frame: null });
      return { ...head, verdict: 'error', deciders: [decider(stopped, limitMessage)] };
    }
    case 'false':
    case 'error':
    case 'value': {
      const found = findDeciders({ trace, called }, condition);
      const deciders = found.map((each) => decider(each));
      return { ...head, verdict: outcome === 'false' ? 'false' : 'error', deciders: distinct(deciders) };
    }
  }
}

function explainDecider(
  evaluation: Evaluation,
  { expression, frame }: Found,
  message: string | null,
): Decider {
  const { trace, originOf, rulesText } = evaluation;
  const textOf = (part: Span): string => {
    const { start, end } = originOf(part);
    return rulesText.slice(start, end).replace(/\s+/g, ' ');
  };
  const value = trace.valueOf(expression);
  const outcome = value?.kind === 'bool' ? (value.value ? 'true' : 'false') : 'error';
  return {
    span: originOf(expression),
    outcome,
    message:
      message ?? (value?.kind === 'error' ? errorMessage(evaluation, expression, value.message) : null),
    calls: callsTo(frame).map(originOf),
    values: seenOperands(trace, expression, textOf),
  };
}

const limitMessage = 'The limit of 1,000 evaluated expressions a request was reached here.';

function isLimitReached(message: string): boolean {
  return message.includes('maximum of 1000 expressions');
}

/** Where evaluation stopped: nothing that was under way has a value. */
function firstUnevaluated({ trace, called }: Evaluated, { expression, frame }: Found): Found {
  const isUnevaluated = (part: Expression): boolean =>
    part.kind !== 'literal' && trace.valueOf(part) === null;
  const next = childrenOf(expression).find(isUnevaluated);
  if (next !== undefined) return firstUnevaluated({ trace, called }, { expression: next, frame });
  const declaration = called.get(expression);
  if (declaration === undefined || expression.kind !== 'call') return { expression, frame };
  const inside = [...declaration.lets.map(({ value }) => value), declaration.result].find(isUnevaluated);
  if (inside === undefined) return { expression, frame };
  return firstUnevaluated(
    { trace, called },
    { expression: inside, frame: { call: expression, declaration, parent: frame } },
  );
}

/** The emulator says "Service call error" both for a document that is not there and for one too many. */
function errorMessage({ trace, missing }: Evaluation, expression: Expression, message: string): string {
  if (!message.startsWith('Service call error.') || expression.kind !== 'call') return message;
  const argument = expression.arguments[0];
  const path = argument === undefined ? null : trace.valueOf(argument);
  if (path?.kind !== 'path') return message;
  const document = formatPath(path.segments);
  return missing.has(document.slice(1)) && expression.name.text.startsWith('get')
    ? `${document} does not exist.`
    : `${document} could not be read: a request may ask for 10 documents, a batch for 20.`;
}

function distinct(deciders: readonly Decider[]): Decider[] {
  const seen = new Map(deciders.map((decider) => [JSON.stringify([decider.span, decider.calls]), decider]));
  return [...seen.values()];
}
