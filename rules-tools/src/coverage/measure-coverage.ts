import * as v from 'valibot';
import type { AllowStatement, Expression, Span } from '../language/ast.ts';
import { parseRules } from '../language/parse.ts';
import { positionAt } from '../language/position.ts';
import { visitMembers } from '../language/walk.ts';
import { booleanExpressions } from './boolean-expressions.ts';
import {
  addOutcomes,
  missingOf,
  noOutcomes,
  type Coverage,
  type CoveredPart,
  type Outcomes,
} from './coverage.ts';
import { expressionFinder } from './expression-finder.ts';
import { parseReport, visitNodes } from './report.ts';

const rulesSchema = v.object({ rules: v.object({ files: v.array(v.object({ content: v.string() })) }) });
const valueSchema = v.object({
  boolValue: v.optional(v.boolean()),
  undefined: v.optional(v.object({ causeMessage: v.optional(v.string()) })),
});

/**
 * Adds up coverage reports of any number of projects and runs, each the answer of
 * `GET emulator/v1/projects/{project}:ruleCoverage`.
 *
 * @throws Error when a report is of other rules than `text`, RulesSyntaxError when that is none.
 */
export function measureCoverage(text: string, reports: readonly unknown[]): Coverage {
  const file = parseRules(text);
  const find = expressionFinder(text, file);
  const counted = new Map<Expression, Outcomes>();
  const statements: AllowStatement[] = [];
  visitMembers(file, {
    allow(statement) {
      if (statement.condition === null || statement.condition.kind === 'literal') return;
      statements.push(statement);
      counted.set(statement.condition, noOutcomes);
    },
  });
  const expressions = booleanExpressions(file);
  for (const expression of expressions) counted.set(expression, noOutcomes);

  for (const report of reports) {
    for (const { content } of v.parse(rulesSchema, report).rules.files)
      if (content !== text) throw new Error('The coverage report is of other rules.');
    visitNodes(parseReport(report), (node) => {
      const expression = find(node);
      const outcomes = expression === null ? undefined : counted.get(expression);
      if (expression === null || outcomes === undefined) return;
      counted.set(
        expression,
        node.values.map(({ value, count }) => outcomesOf(value, count)).reduce(addOutcomes, outcomes),
      );
    });
  }

  const partOf = (
    kind: CoveredPart['kind'],
    { start, end }: Span,
    markedEnd: number,
    expression: Expression | null,
  ): CoveredPart => {
    const outcomes = (expression === null ? undefined : counted.get(expression)) ?? noOutcomes;
    const marked = { start, end: markedEnd };
    const source = text.slice(start, end).replaceAll(/\s+/g, ' ');
    const missing = missingOf(outcomes);
    return { kind, start, end, ...positionAt(text, start), marked, source, outcomes, missing };
  };
  const parts = [
    ...statements.map((statement) =>
      partOf('allow', statement, statement.methods.at(-1)?.end ?? statement.end, statement.condition),
    ),
    ...expressions.map((expression) => partOf('expression', expression, expression.end, expression)),
  ];
  return { text, parts: parts.toSorted((a, b) => a.start - b.start || b.end - a.end) };
}

function outcomesOf(value: unknown, count: number): Outcomes {
  const { boolValue, undefined: failure } = v.parse(valueSchema, value);
  return {
    true: boolValue === true ? count : 0,
    false: boolValue === false ? count : 0,
    error: failure?.causeMessage === undefined ? 0 : count,
  };
}
