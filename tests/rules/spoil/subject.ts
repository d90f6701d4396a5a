import type fc from 'fast-check';
import type { Fields } from 'firestore-rules-tools/emulator/fields';
import type { Change } from '../oracle/change.ts';
import type { Role } from '../roles.ts';
import type { Description } from './description.ts';

/** One kind of write of the app: a valid one, what to spoil in it, and the oracle that tells valid from not. */
export type Subject = {
  readonly name: string;
  readonly as: Role;
  readonly path: string;
  /** null: the write creates the document. */
  readonly before: Fields | null;
  readonly after: Fields;
  readonly description: Description;
  readonly isValid: (change: Change) => boolean;
  /** What a person may enter in this kind of write, where anything is entered. */
  readonly inputs?: (uid: string) => fc.Arbitrary<Fields>;
};
