import type { Expression } from '../../language/ast.ts';
import { boundedMaps, mapsOfKeys } from '../bounded-maps.ts';
import { certainFacts } from '../certain-facts.ts';
import { writesOf, type LintRule } from '../lint-rule.ts';
import { comparisons, methodCall } from '../method-call.ts';
import { isWritten, isWrittenDocument } from '../written-data.ts';

type FieldFact = 'bounded' | 'counted' | 'complete';

/**
 * A create or an update that may bring fields nobody has named: some way to true passes no bound on the set of fields.
 * Bounds are those of `boundedMaps`, and `hasAll` together with the number of fields.
 *
 * It does not tell a create from an update: `affectedKeys()` counts for both. It trusts the list that it is given.
 */
export const unboundedFields: LintRule = {
  name: 'unbounded-fields',
  check: (context) =>
    writesOf(context).flatMap(({ expanded, headSpan }) => {
      const facts = certainFacts(expanded, fieldFacts);
      if (facts === null || facts.has('bounded') || (facts.has('counted') && facts.has('complete')))
        return [];
      return [
        {
          span: headSpan,
          message:
            'A write may bring any field: bound the set, as in request.resource.data.keys().hasOnly([…]).',
        },
      ];
    }),
};

function fieldFacts(part: Expression): FieldFact[] {
  if (boundedMaps(part).some(isWrittenDocument)) return ['bounded'];
  const hasAll = methodCall(part, 'hasAll');
  if (hasAll !== null && mapsOfKeys(hasAll.target).some(isWrittenDocument)) return ['complete'];
  const isCounted = comparisons(part).some(({ operator, left, right }) => {
    const sized = methodCall(left, 'size')?.target;
    return (
      sized !== undefined &&
      ['==', '<', '<='].includes(operator) &&
      !isWritten(right) &&
      [sized, ...mapsOfKeys(sized)].some(isWrittenDocument)
    );
  });
  return isCounted ? ['counted'] : [];
}
