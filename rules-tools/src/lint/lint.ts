import { parseRules } from '../language/parse.ts';
import { positionAt } from '../language/position.ts';
import { RulesProblem } from '../problem.ts';
import { allowContexts } from './allow-contexts.ts';
import type { Finding } from './finding.ts';
import type { LintRule } from './lint-rule.ts';
import { allowWithoutCondition } from './rules/allow-without-condition.ts';
import { clientTimestamp } from './rules/client-timestamp.ts';
import { noUnusedFunction } from './rules/no-unused-function.ts';
import { noUnusedParameter } from './rules/no-unused-parameter.ts';
import { noUnusedVariable } from './rules/no-unused-variable.ts';
import { overlappingMatch } from './rules/overlapping-match.ts';
import { tooManyAccesses } from './rules/too-many-accesses.ts';
import { unboundedFields } from './rules/unbounded-fields.ts';
import { unboundedSize } from './rules/unbounded-size.ts';

const lintRuleList: readonly LintRule[] = [
  allowWithoutCondition,
  clientTimestamp,
  noUnusedFunction,
  noUnusedParameter,
  noUnusedVariable,
  overlappingMatch,
  tooManyAccesses,
  unboundedFields,
  unboundedSize,
];

export const lintRuleNames: readonly string[] = lintRuleList.map(({ name }) => name);

export type LintOptions = {
  /** The rules that do not run, each with the reason. */
  readonly off?: Readonly<Record<string, string>> | undefined;
  /** How many documents one condition may read; 3 without it. */
  readonly accessBudget?: number | undefined;
};

/**
 * What is suspicious in a rules file, by position. It reads the text alone and needs no emulator.
 *
 * @throws RulesSyntaxError where the text is no rules file.
 * @throws RulesProblem where a rule that is switched off does not exist.
 */
export function lintRules(text: string, { off = {}, accessBudget = 3 }: LintOptions = {}): Finding[] {
  const unknown = Object.keys(off).filter((name) => !lintRuleNames.includes(name));
  if (unknown.length > 0)
    throw new RulesProblem(`Lint has no rule ${unknown.join(', ')}: there are ${lintRuleNames.join(', ')}.`);
  const file = parseRules(text);
  const context = { text, file, allows: allowContexts(file), accessBudget };
  const findings = lintRuleList
    .filter(({ name }) => !Object.hasOwn(off, name))
    .flatMap(({ name, check }) =>
      check(context).map(({ span, message }): Finding & { start: number } => {
        const { line, column } = positionAt(text, span.start);
        const { line: endLine, column: endColumn } = positionAt(text, span.end);
        return { rule: name, message, line, column, endLine, endColumn, start: span.start };
      }),
    );
  // Two statements that call one function find the same there.
  const distinct = new Map(
    findings.map((finding) => [`${finding.start} ${finding.rule} ${finding.message}`, finding]),
  );
  return [...distinct.values()]
    .toSorted((a, b) => a.start - b.start || compare(a.rule, b.rule) || compare(a.message, b.message))
    .map(({ start: _start, ...finding }) => finding);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
