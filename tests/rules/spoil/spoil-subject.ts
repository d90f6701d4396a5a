import { toWrite } from '../oracle/change.ts';
import { uidOf, type RoleAttempt } from '../roles.ts';
import { spoil } from './spoil.ts';
import type { Subject } from './subject.ts';

/** Every change of a write, told apart by its oracle: nothing that was made is passed over. */
export function spoilSubject(subject: Subject): { valid: RoleAttempt[]; invalid: RoleAttempt[] } {
  const { name, as, path, before, after, description, isValid } = subject;
  const uid = uidOf(as);
  if (!isValid({ uid, before, after })) throw new Error(`${name}: the write to spoil is not valid`);
  const attempts = spoil(after, description).map((spoiled) => {
    const change = { uid, before, after: spoiled.fields };
    return {
      isValid: isValid(change),
      attempt: { name: `${name}: ${spoiled.name}`, as, request: toWrite(path, change) },
    };
  });
  const those = (valid: boolean) =>
    attempts.filter((made) => made.isValid === valid).map(({ attempt }) => attempt);
  return { valid: those(true), invalid: those(false) };
}
