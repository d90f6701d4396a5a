import * as v from 'valibot';
import { expressionFinder } from './expression-finder.ts';
import { decodeValue, type RulesValue } from './rules-value.ts';
import type { Expression, RulesFile } from '../language/ast.ts';

/**
 * What an expression of the rules gave since they were loaded. Roots of a report are the condition of each allow
 * statement and the result (with lets: the first `let`) of each function, wherever it is called from.
 */
export type ReportNode = {
  /** Code points of the text; `end` is the last one but for closing brackets: see `expression-finder.ts`. */
  readonly start: number;
  readonly end: number;
  /** Not decoded, because a report of many requests has tens of megabytes of them. */
  readonly values: readonly { readonly value: unknown; readonly count: number }[];
  readonly children: readonly ReportNode[];
};

/** `count` is the number of evaluations that gave this value. */
export type SeenValue = { readonly value: RulesValue; readonly count: number };

const nodeSchema: v.GenericSchema<unknown, ReportNode> = v.pipe(
  v.object({
    // The emulator leaves a 0 out.
    sourcePosition: v.object({
      currentOffset: v.optional(v.number(), 0),
      endOffset: v.optional(v.number(), 0),
    }),
    values: v.optional(v.array(v.object({ value: v.unknown(), count: v.number() })), []),
    children: v.optional(v.array(v.lazy(() => nodeSchema)), []),
  }),
  v.transform(({ sourcePosition, values, children }) => ({
    start: sourcePosition.currentOffset,
    end: sourcePosition.endOffset,
    values,
    children,
  })),
);
const reportSchema = v.object({ report: v.optional(v.array(nodeSchema), []) });

/** Parses the answer of `GET emulator/v1/projects/{project}:ruleCoverage`. */
export function parseReport(json: unknown): ReportNode[] {
  return v.parse(reportSchema, json).report;
}

/**
 * The values that each expression of `file`, the parsed `text`, had. Literals are not in the report, and so not in
 * the map; an expression that no request reached has `unknown` values or none.
 */
export function valuesByExpression(
  text: string,
  file: RulesFile,
  report: readonly ReportNode[],
): Map<Expression, SeenValue[]> {
  const find = expressionFinder(text, file);
  const seen = new Map<Expression, SeenValue[]>();
  visitNodes(report, (node) => {
    const expression = find(node);
    if (expression === null) return;
    const values = node.values.map(({ value, count }) => ({ value: decodeValue(value), count }));
    seen.set(expression, [...(seen.get(expression) ?? []), ...values]);
  });
  return seen;
}

export function visitNodes(nodes: readonly ReportNode[], visit: (node: ReportNode) => void): void {
  for (const node of nodes) {
    visit(node);
    visitNodes(node.children, visit);
  }
}
