/**
 * What may be logged of an unexpected error: its kind and where it arose. Never its message, which can quote the
 * value that caused it: a name, an amount.
 */
export function describeError(error: unknown): { name: string; code?: string | number; frames?: string[] } {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error ? error.code : undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    frames: frames.map((line) => line.trim()),
  };
}
