import type { AllowStatement } from '../../language/ast.ts';
import { positionAt } from '../../language/position.ts';
import { visitMembers, type Surroundings } from '../../language/walk.ts';
import type { AllowContext } from '../allow-contexts.ts';
import { isBroader } from '../is-broader.ts';
import type { LintRule } from '../lint-rule.ts';

/**
 * A broader match, by a wildcard where another has a name or by a recursive one, grants on documents of a narrower one
 * of the same file. Matches that overlap are ORed, so the narrower one's conditions do not protect them.
 *
 * Where the narrower match grants the same methods on the same condition, compared as text, or on `true`, nothing is
 * reported. Beyond that it compares paths, not conditions: a broader match that grants less is reported, too. Two
 * matches of which neither contains the other (`/a/{x}` and `/{y}/b`) and two of the same path are not.
 */
export const overlappingMatch: LintRule = {
  name: 'overlapping-match',
  check: ({ text, file, allows }) => {
    const places: Surroundings[] = [];
    visitMembers(file, {
      match: (block, { service, blocks }) => {
        if (block.members.some(({ kind }) => kind === 'allow'))
          places.push({ service, blocks: [...blocks, block] });
      },
    });
    const isHarmless = (broad: AllowContext, place: Surroundings): boolean =>
      broad.methods.every((method) =>
        allows.some(({ surroundings, methods, statement }) => {
          const condition = conditionText(text, statement);
          return (
            surroundings.blocks.at(-1) === place.blocks.at(-1) &&
            methods.includes(method) &&
            (condition === 'true' || condition === conditionText(text, broad.statement))
          );
        }),
      );
    return allows.flatMap((broad) => {
      const { statement, headSpan, surroundings } = broad;
      const narrower = places.filter(
        (place) =>
          place.service === surroundings.service &&
          isBroader(surroundings.blocks, place.blocks, file.version) &&
          !isHarmless(broad, place),
      );
      if (narrower.length === 0) return [];
      const shown = narrower
        .slice(0, maxShown)
        .map((place) => `${pathOf(place)} (line ${lineOf(text, place)})`);
      const rest = narrower.length - shown.length;
      const where = `${shown.join(', ')}${rest === 0 ? '' : ` and ${rest} more`}`;
      const methods = statement.methods.map((method) => method.text).join(', ');
      return [
        {
          span: headSpan,
          message: `This also allows ${methods} on ${where}: matches that overlap are ORed.`,
        },
      ];
    });
  },
};

const maxShown = 3;

function conditionText(text: string, { condition }: AllowStatement): string {
  return condition === null ? 'true' : text.slice(condition.start, condition.end).replace(/\s+/g, ' ');
}

/** Without what all paths of Firestore begin with. */
function pathOf(place: Surroundings): string {
  const texts = place.blocks
    .flatMap(({ segments }) => segments)
    .map((segment) => {
      if (segment.kind === 'literal') return `/${segment.text}`;
      return `/{${segment.name.text}${segment.recursive ? '=**' : ''}}`;
    });
  const path = texts.join('');
  return path.replace(/^\/databases\/[^/]+\/documents(?=\/)/, '');
}

function lineOf(text: string, { blocks }: Surroundings): number {
  return positionAt(text, blocks.at(-1)?.start ?? 0).line;
}
