import * as v from 'valibot';

/**
 * What may be logged of an unexpected error: its kind, where it arose, and of a record that does not parse the top-level
 * fields. Never its message, which can quote the value that caused it: a name, an amount.
 */
export function describeError(error: unknown): {
  name: string;
  code?: string | number;
  fields?: string[];
  frames?: string[];
} {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error ? error.code : undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(v.isValiError(error) ? { fields: topLevelFields(error.issues) } : {}),
    frames: frames.map((line) => line.trim()),
  };
}

/** The fields of a document in which these issues lie, each once; what lies beneath may be somebody's name. */
export function topLevelFields(issues: readonly v.BaseIssue<unknown>[]): string[] {
  const keys = issues
    .map(({ path }) => path?.[0]?.key)
    .map((key) => (typeof key === 'string' ? key : '(document)'));
  return [...new Set(keys)].toSorted();
}
