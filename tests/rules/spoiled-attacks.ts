import { spoilSubject } from './spoil/spoil-subject.ts';
import { subjects } from './expenses/expense-subjects.ts';

/** Each write of the app with one thing wrong in it. */
export const spoiledAttacks = subjects.flatMap((subject) => spoilSubject(subject).invalid);
