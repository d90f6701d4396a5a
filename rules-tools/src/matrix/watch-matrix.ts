import { RulesProblem } from '../problem.ts';
import { accessChanges, formatAccessChanges } from './access-changes.ts';
import { describeMismatch, mismatchesOf } from './check-matrix.ts';
import { formatSeconds, summarizeOutcomes } from './summarize-outcomes.ts';
import type { Outcome } from './run-checks.ts';

export type MatrixWatch = {
  /** One item after each save; those of saves during a run wait. */
  readonly saves: AsyncIterable<unknown>;
  /** null while an editor is replacing the file. */
  readonly readRules: () => Promise<string | null>;
  /** Runs the same checks each time. */
  readonly runMatrix: (rulesText: string) => Promise<readonly Outcome[]>;
  readonly print: (text: string) => void;
  readonly nowMs: () => number;
};

/**
 * Runs the matrix, and again after each save that changes the rules. Prints the summary of the first run, then what
 * changed since the last one, or why the rules do not compile. Ends with `saves`.
 */
export async function watchMatrix({ saves, readRules, runMatrix, print, nowMs }: MatrixWatch): Promise<void> {
  let lastText: string | null = null;
  let lastOutcomes: readonly Outcome[] | null = null;

  async function runIfChanged(): Promise<void> {
    const text = await readRules();
    // One save may be several events.
    if (text === null || text === lastText) return;
    lastText = text;
    const startMs = nowMs();
    try {
      const outcomes = await runMatrix(text);
      print(`${report(lastOutcomes, outcomes)} (${formatSeconds(nowMs() - startMs)})`);
      lastOutcomes = outcomes;
    } catch (error) {
      if (!(error instanceof RulesProblem)) throw error;
      print(`${error.message} (${formatSeconds(nowMs() - startMs)})`);
    }
  }

  await runIfChanged();
  for await (const _ of saves) await runIfChanged();
}

function report(before: readonly Outcome[] | null, after: readonly Outcome[]): string {
  const mismatches = mismatchesOf(after);
  if (before === null) return [...mismatches.map(describeMismatch), summarizeOutcomes(after)].join('\n');
  const changes = formatAccessChanges(accessChanges(before, after));
  return mismatches.length === 0 ? changes : `${changes}; ${summarizeOutcomes(after)}`;
}
