import type { AllowStatement, Expression, Method, RulesFile, Span } from '../language/ast.ts';
import { visitMembers, type Surroundings } from '../language/walk.ts';
import { expandCondition } from './expand-condition.ts';

export type BasicMethod = Exclude<Method, 'read' | 'write'>;

export type AllowContext = {
  readonly statement: AllowStatement;
  readonly surroundings: Surroundings;
  /** `read` and `write` taken apart, without repetition. */
  readonly methods: readonly BasicMethod[];
  /** `allow read, write`: what a finding on the statement as a whole marks. */
  readonly headSpan: Span;
  /** The condition with its functions inlined; null where there is no condition. */
  readonly expanded: Expression | null;
};

const partsOf: Readonly<Record<Method, readonly BasicMethod[]>> = {
  read: ['get', 'list'],
  write: ['create', 'update', 'delete'],
  get: ['get'],
  list: ['list'],
  create: ['create'],
  update: ['update'],
  delete: ['delete'],
};

/** All allow statements but those that are written to grant nothing, `if false`. */
export function allowContexts(file: RulesFile): AllowContext[] {
  const contexts: AllowContext[] = [];
  visitMembers(file, {
    allow: (statement, surroundings) => {
      const { condition, methods, start } = statement;
      const expanded = condition === null ? null : expandCondition(file, condition, surroundings);
      if (expanded?.kind === 'literal' && expanded.value === false) return;
      contexts.push({
        statement,
        surroundings,
        methods: [...new Set(methods.flatMap(({ text }) => partsOf[text]))],
        headSpan: { start, end: methods.at(-1)?.end ?? start },
        expanded,
      });
    },
  });
  return contexts;
}
