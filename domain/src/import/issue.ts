import type { Issue, IssueCode } from './imported.ts';

/** Longer texts of a file are cut in an issue: it says which, not all of it. */
const maxText = 60;

function toIssue(outcome: Issue['outcome']) {
  return (row: number | null, code: IssueCode, params: Issue['params'] = {}): Issue => ({
    code,
    row,
    outcome,
    params: Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        typeof value === 'string' ? value.slice(0, maxText) : value,
      ]),
    ),
  });
}

export const skipped = toIssue('skipped');
export const changed = toIssue('changed');
export const kept = toIssue('kept');
