import type { Auth } from 'firestore-rules-tools/emulator/auth';
import type { Fields } from 'firestore-rules-tools/emulator/fields';
import type { Request } from 'firestore-rules-tools/emulator/request';

/** One request, what lies there before, and whether it is to be let through. No two touch the same document. */
export type Attack = {
  readonly name: string;
  readonly auth: Auth;
  readonly request: Request;
  readonly given: Readonly<Record<string, Fields>>;
  readonly isAllowed: boolean;
};

/** As long as the app makes its ids; of two numbers never the same. */
export const idOf = (n: number): string => `attack${String(n).padStart(14, '0')}`;
