import { isDeepStrictEqual } from 'node:util';
import { userSchema } from '@nbbang/domain/records/user';
import { serverTime } from 'firestore-rules-tools/emulator/fields';
import type { Change } from '../oracle/change.ts';
import { isNewName } from '../oracle/is-new-name.ts';
import { parseDocument } from '../oracle/parse-document.ts';

/** Whether a person may write their own profile so. */
export function isUserWrite({ before, after }: Change): boolean {
  return (
    parseDocument(userSchema, after) !== null &&
    (after['name'] === before?.['name'] || isNewName(after['name'])) &&
    after['updatedAt'] === serverTime &&
    isDeepStrictEqual(after['createdAt'], before === null ? serverTime : before['createdAt'])
  );
}
