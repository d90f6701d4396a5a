import type { Expression, RulesFile, Span } from '../language/ast.ts';
import type { AllowContext } from './allow-contexts.ts';

export type LintContext = {
  readonly text: string;
  readonly file: RulesFile;
  readonly allows: readonly AllowContext[];
  /** How many documents one condition may read. */
  readonly accessBudget: number;
};

export type LintProblem = { readonly span: Span; readonly message: string };

export type LintRule = {
  /** In kebab-case, as it is switched off and printed. */
  readonly name: string;
  readonly check: (context: LintContext) => LintProblem[];
};

/** A write that Firestore rules decide, with its condition expanded. */
export type WriteContext = AllowContext & { readonly expanded: Expression };

/** The allow statements for create or update of Firestore documents; those without a condition are another rule's. */
export function writesOf({ allows }: LintContext): WriteContext[] {
  return allows.flatMap((allow) =>
    allow.expanded !== null &&
    allow.surroundings.service?.name.text === 'cloud.firestore' &&
    (allow.methods.includes('create') || allow.methods.includes('update'))
      ? [{ ...allow, expanded: allow.expanded }]
      : [],
  );
}
