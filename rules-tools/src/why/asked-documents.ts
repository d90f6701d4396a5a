import type { Expression, RulesFile } from '../language/ast.ts';
import { visitMembers, walkExpression } from '../language/walk.ts';
import { calledFunctions } from '../language/called-functions.ts';
import type { Trace } from './trace.ts';

const accesses = new Set(['get', 'exists', 'getAfter', 'existsAfter']);

/** The documents that `get()` and its kin asked for, as `groups/g1`. */
export function askedDocuments(file: RulesFile, trace: Trace): Set<string> {
  const called = calledFunctions(file);
  const found = new Set<string>();
  const add = (expression: Expression): void => {
    if (expression.kind !== 'call' || expression.target !== null || !accesses.has(expression.name.text))
      return;
    const [argument] = expression.arguments;
    if (argument === undefined || called.has(expression)) return;
    const value = trace.valueOf(argument);
    if (value?.kind !== 'path') return;
    const [databases, , documents, ...segments] = value.segments;
    if (databases === 'databases' && documents === 'documents' && segments.length > 0)
      found.add(segments.join('/'));
  };
  visitMembers(file, {
    allow: ({ condition }) => {
      if (condition !== null) walkExpression(condition, add);
    },
    function: ({ lets, result }) => {
      for (const { value } of lets) walkExpression(value, add);
      walkExpression(result, add);
    },
  });
  return found;
}
