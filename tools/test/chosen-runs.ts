import { Problem } from '../problem.ts';
import { changedFiles } from './changed-files.ts';
import { steps, type Step } from './steps.ts';
import { touchedTests } from './touched-tests.ts';

/** A step, and the arguments its tool gets besides its own. */
export type StepRun = { step: Step; extra: readonly string[] };

/** The steps named, or all; what stands behind `--` is for the tools of each. */
export function chosenRuns(args: readonly string[]): StepRun[] {
  const end = args.indexOf('--');
  const names = end === -1 ? args : args.slice(0, end);
  const extra = end === -1 ? [] : args.slice(end + 1);
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown !== undefined) {
    throw new Problem(`No step ${unknown}. The steps are ${steps.map(({ name }) => name).join(', ')}.`);
  }
  return steps
    .filter(({ name }) => names.length === 0 || names.includes(name))
    .map((step) => ({ step, extra }));
}

/** Types, lint, the unit tests that import what differs from `ref`, and what `touchedTests` names. */
export function runsForChanges(ref: string): StepRun[] {
  const touched = touchedTests(changedFiles(ref));
  const extras: Readonly<Record<string, readonly string[]>> = {
    types: [],
    lint: [],
    unit: ['--changed', ref],
    ...Object.fromEntries(Object.entries(touched).filter(([, paths]) => paths.length > 0)),
  };
  return steps.flatMap((step) => {
    const extra = extras[step.name];
    return extra === undefined ? [] : [{ step, extra }];
  });
}
