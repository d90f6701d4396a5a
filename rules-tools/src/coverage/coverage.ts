import type { Span } from '../language/ast.ts';
import type { Position } from '../language/position.ts';

/**
 * How many evaluations were true, false, or failed; a request may take several of the same expression. An error is not
 * false, but it refuses as well: `value.size() < 3` fails for a number. So it counts as the other side of true. Values
 * that are none of these (what a query's filters do not prove, a string) are not counted.
 */
export type Outcomes = { readonly true: number; readonly false: number; readonly error: number };

export type Missing = 'true' | 'false' | 'both';

/** An allow statement whose condition is no literal, or a boolean sub-expression. */
export type CoveredPart = Span &
  Position & {
    readonly kind: 'allow' | 'expression';
    /** What of it to mark in the source: of an allow statement, the methods; its condition has parts of its own. */
    readonly marked: Span;
    /** Its source on one line. */
    readonly source: string;
    readonly outcomes: Outcomes;
    /** Which outcome no request led to; null when each did. */
    readonly missing: Missing | null;
  };

/** What requests made of the rules in `text`. The parts are in the order of the text. */
export type Coverage = { readonly text: string; readonly parts: readonly CoveredPart[] };

export const noOutcomes: Outcomes = { true: 0, false: 0, error: 0 };

/** Adds up what was measured of the same text. */
export function mergeCoverage(first: Coverage, ...others: readonly Coverage[]): Coverage {
  if (others.some(({ text }) => text !== first.text))
    throw new Error('Coverage of different rules cannot be merged.');
  const parts = first.parts.map((part, index) => {
    const outcomes = others
      .map((other) => other.parts[index]?.outcomes ?? noOutcomes)
      .reduce(addOutcomes, part.outcomes);
    return { ...part, outcomes, missing: missingOf(outcomes) };
  });
  return { text: first.text, parts };
}

/** How many outcomes of how many there are: two a part. */
export type Share = { readonly covered: number; readonly all: number };

export function coverageShare(parts: readonly CoveredPart[]): Share {
  const missing = parts.reduce((all, part) => all + missingOutcomes(part), 0);
  return { covered: 2 * parts.length - missing, all: 2 * parts.length };
}

function missingOutcomes({ missing }: CoveredPart): number {
  if (missing === null) return 0;
  return missing === 'both' ? 2 : 1;
}

/**
 * The parts with a missing outcome, in the order of the text; of parts never evaluated, those that stand in no other:
 * the rest follows from it.
 */
export function missingParts({ parts }: Coverage): CoveredPart[] {
  let silentUntil = 0;
  return parts.filter(({ start, end, missing }) => {
    if (missing !== 'both' || start < silentUntil) return missing !== null && missing !== 'both';
    silentUntil = end;
    return true;
  });
}

/** 100 where there is nothing to cover. */
export function percentOf({ covered, all }: Share): number {
  return all === 0 ? 100 : (100 * covered) / all;
}

export function addOutcomes(a: Outcomes, b: Outcomes): Outcomes {
  return { true: a.true + b.true, false: a.false + b.false, error: a.error + b.error };
}

export function missingOf(outcomes: Outcomes): Missing | null {
  const seenTrue = outcomes.true > 0;
  const seenFalse = outcomes.false + outcomes.error > 0;
  if (seenTrue) return seenFalse ? null : 'false';
  return seenFalse ? 'true' : 'both';
}
