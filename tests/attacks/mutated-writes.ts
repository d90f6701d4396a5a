import { isDeepStrictEqual } from 'node:util';
import type { Fields } from 'firestore-rules-tools/emulator/fields';
import type { Write } from 'firestore-rules-tools/emulator/request';
import { collections } from '../rules/collections.ts';
import { expensePath, groupPath } from '../rules/documents.ts';
import { toWrite } from '../rules/oracle/change.ts';
import { roles, uidOf } from '../rules/roles.ts';
import type { Subject } from '../rules/spoil/subject.ts';
import { idOf, type Attack } from './attack.ts';
import { mutate, type Mutation } from './mutate.ts';

/** A place of its own for a write like that of the subject. Profiles and payouts have one place for each account. */
function placeOf({ path }: Subject, n: number): string {
  if (path.startsWith('users/') || path.includes('/payouts/')) return path;
  const parent = path.includes('/comments/')
    ? `${expensePath}/comments`
    : path.includes('/expenses/')
      ? `${groupPath}/expenses`
      : 'groups';
  return `${parent}/${idOf(n)}`;
}

function attackOf(subject: Subject, { name, sent, applied }: Mutation, n: number): Attack {
  const { as, before, isValid } = subject;
  const uid = uidOf(as);
  const path = placeOf(subject, n);
  const isShared = path === subject.path;
  const write = toWrite(path, { uid, before, after: sent });
  // Several go to one place: each sets the whole document, whether one of them was let through or not.
  const request: Write = isShared ? { op: 'set', path, data: sent } : write;
  const given: Record<string, Fields> = before === null ? {} : { [path]: before };
  return {
    ...{ name: `${subject.name}: ${name}`, auth: roles[as].auth, request, given },
    isAllowed: isValid({ uid, before, after: applied }),
  };
}

/**
 * Each valid write of the app, each of its fields in every way; `isValid` of its subject says by the schemas of the domain
 * what is to be let through. Numbered from `first` on.
 */
export function mutatedWrites(first: number): Attack[] {
  const subjects = collections.flatMap((collection) => collection.subjects);
  let n = first;
  return subjects.flatMap((subject) =>
    mutate(subject.after, subject.before)
      .filter(({ applied }) => !isDeepStrictEqual(applied, subject.after))
      .map((mutation) => attackOf(subject, mutation, n++)),
  );
}
