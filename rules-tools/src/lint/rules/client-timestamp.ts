import type { Expression } from '../../language/ast.ts';
import { walkOnce } from '../walk-once.ts';
import { fieldProblems } from '../field-problems.ts';
import type { LintRule } from '../lint-rule.ts';
import { comparisons } from '../method-call.ts';
import { isRequestTime, isWritten, isWrittenField } from '../written-data.ts';

/**
 * A field that is tested to be a timestamp is whatever the client says: the same way to true neither compares it with
 * `request.time` nor keeps it as it was stored.
 *
 * Any comparison counts. It sees no field without a test, and cannot know which dates are the client's to choose.
 */
export const clientTimestamp: LintRule = {
  name: 'client-timestamp',
  check: (context) =>
    fieldProblems(
      context,
      timestampField,
      timedFields,
      'is chosen by the client, compare it with request.time.',
    ),
};

function timestampField(part: Expression): Expression | null {
  if (part.kind !== 'binary' || part.operator !== 'is' || part.right.kind !== 'variable') return null;
  return part.right.name === 'timestamp' && isWrittenField(part.left) ? part.left : null;
}

function timedFields(part: Expression): Expression[] {
  return comparisons(part)
    .filter(({ operator, right }) => mentionsTime(right) || (operator === '==' && !isWritten(right)))
    .flatMap(({ left }) => fieldsIn(left));
}

/** `a` and `b` of `a + duration.value(b, 'd')`. */
function fieldsIn(expression: Expression): Expression[] {
  const fields: Expression[] = [];
  walkOnce(expression, (part) => {
    if (isWrittenField(part)) fields.push(part);
  });
  return fields;
}

function mentionsTime(expression: Expression): boolean {
  let mentioned = false;
  walkOnce(expression, (part) => {
    mentioned ||= isRequestTime(part);
  });
  return mentioned;
}
