import type { Expression } from '../../language/ast.ts';
import { boundedSizes } from '../bounded-sizes.ts';
import { fieldProblems } from '../field-problems.ts';
import type { LintRule } from '../lint-rule.ts';
import { methodCall } from '../method-call.ts';
import { isWrittenField } from '../written-data.ts';

const sizedTypes = ['string', 'list', 'map', 'bytes'];

/**
 * A field that is tested to be a string, a list, a map or bytes, or to match a pattern, may be as large as a document:
 * the same way to true has no bound on its size. A bound is `size()` compared to something that is not written itself, a
 * pattern in which nothing repeats without end, an equality, `in`, and for a map one on its keys.
 *
 * It sees no field without a test, no bound on the items of a list and none in a negation, nor that `affectedKeys()`
 * keeps a field as it was. A list's `hasOnly()` is no
 * bound: items may repeat.
 */
export const unboundedSize: LintRule = {
  name: 'unbounded-size',
  check: (context) =>
    fieldProblems(context, sizedField, boundedSizes, 'may be as large as a document, bound its size().'),
};

function sizedField(part: Expression): Expression | null {
  if (part.kind === 'binary' && part.operator === 'is')
    return part.right.kind === 'variable' && sizedTypes.includes(part.right.name) && isWrittenField(part.left)
      ? part.left
      : null;
  const matches = methodCall(part, 'matches');
  return matches !== null && isWrittenField(matches.target) ? matches.target : null;
}
