import * as v from 'valibot';

/**
 * True only for what every further try ends with: a record that does not parse, and figures that the domain says cannot
 * be (a `RangeError` of its own; one with a code is Node's). What is not named here is tried again, for what comes between
 * us and the store fails in more ways than anybody can list.
 */
export function isPermanent(error: unknown): boolean {
  if (v.isValiError(error)) return true;
  return error instanceof RangeError && !('code' in error);
}
