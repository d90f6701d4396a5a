import { spoilSubject } from './spoil/spoil-subject.ts';
import { subjects } from './expenses/expense-subjects.ts';

/** Each write of the app with one thing changed that may be changed. */
export const changedWrites = subjects.flatMap((subject) => spoilSubject(subject).valid);
