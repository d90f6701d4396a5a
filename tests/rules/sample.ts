import fc from 'fast-check';
import type { Fields } from 'firestore-rules-tools/emulator/fields';
import type { Write } from 'firestore-rules-tools/emulator/request';
import { uidOf, type Role, type RoleAttempt } from './roles.ts';

/** Always the same documents: what the tables hold does not change from run to run. */
const seed = 20_261_125;
const count = 25;

/** Writes of what the schemas take, whatever it is. */
export function sample(
  name: string,
  as: Role,
  inputs: fc.Arbitrary<Fields>,
  toWrite: (uid: string, inputs: Fields) => Write,
): RoleAttempt[] {
  return fc.sample(inputs, { seed, numRuns: count }).map((made, i) => ({
    name: `${name} ${i + 1}`,
    as,
    request: toWrite(uidOf(as), made),
  }));
}
