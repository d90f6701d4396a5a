import { parseReport, valuesByExpression, type SeenValue } from '../coverage/report.ts';
import type { RulesValue } from '../coverage/rules-value.ts';
import type { Expression, RulesFile } from '../language/ast.ts';

/** `value`: something else than true or false. `none`: not evaluated, or before the documents were loaded. */
export type Outcome = 'true' | 'false' | 'error' | 'value' | 'none';

/** What one request gave every expression of the rules: the coverage report of rules that were asked once. */
export class Trace {
  readonly #seen: ReadonlyMap<Expression, readonly SeenValue[]>;
  readonly #byFilters: boolean;

  /**
   * @param report The answer of `:ruleCoverage`.
   * @param byFilters In a query nothing is loaded later: what is unknown is what the filters do not prove.
   */
  constructor(text: string, file: RulesFile, report: unknown, { byFilters }: { byFilters: boolean }) {
    this.#seen = valuesByExpression(text, file, parseReport(report));
    this.#byFilters = byFilters;
  }

  /** The value in the last evaluation; null where there is none. */
  valueOf(expression: Expression): RulesValue | null {
    if (expression.kind === 'literal') return literalValue(expression.value);
    const seen = this.#seen.get(expression) ?? [];
    const last = seen.findLast(({ value }) => value.kind !== 'unknown')?.value;
    if (last !== undefined) return last;
    const unproven = this.#byFilters && seen.some(({ value }) => value.kind === 'unknown' && value.evaluated);
    return unproven ? { kind: 'error', message: unprovenMessage } : null;
  }

  outcomeOf(expression: Expression): Outcome {
    const value = this.valueOf(expression);
    if (value === null) return 'none';
    if (value.kind === 'bool') return value.value ? 'true' : 'false';
    return value.kind === 'error' ? 'error' : 'value';
  }
}

export const unprovenMessage = 'The filters of the query do not prove it.';

function literalValue(value: (Expression & { readonly kind: 'literal' })['value']): RulesValue {
  if (value === null) return { kind: 'null' };
  if (typeof value === 'string') return { kind: 'string', value };
  if (typeof value === 'boolean') return { kind: 'bool', value };
  if (typeof value === 'bigint') return { kind: 'int', value };
  if (typeof value === 'number') return { kind: 'float', value };
  return { kind: 'bytes', value };
}
