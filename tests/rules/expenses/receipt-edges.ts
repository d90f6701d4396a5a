import { serverTime, type Fields } from 'firestore-rules-tools/emulator/fields';
import { by } from '../by.ts';
import {
  chainFields,
  deletedReceivedPath,
  earlier,
  fullExpense,
  receivedPath,
  secondShapePath,
  stored,
  toNameOnlyPath,
  transferPath,
  without,
} from '../documents.ts';
import { insiders, type RoleAttempt } from '../roles.ts';
import { among, createTransfer, revise } from '../writes.ts';

const byOwner = by('owner');
const byInsiders = by(...insiders);

const edit = (changes: Fields, path: string) => (uid: string) => revise(uid, changes, path);

export const receiptEdges: readonly RoleAttempt[] = [
  ...byOwner('confirms', edit({ receivedAt: serverTime }, transferPath)),
  ...byOwner('confirms with an edit', edit({ receivedAt: serverTime, title: '고마워' }, transferPath)),
  ...byOwner('edits and confirms anew', edit({ title: '고마워', receivedAt: serverTime }, receivedPath)),
  ...byOwner('leaves it confirmed', edit({ title: '고마워', receivedAt: earlier }, receivedPath)),
  ...byOwner('records one that has come', (uid) => createTransfer(uid, { receivedAt: serverTime })),
  ...byInsiders('confirms for a name-only member', edit({ receivedAt: serverTime }, toNameOnlyPath)),
  ...byInsiders('records one that has come to a name-only member', (uid) =>
    createTransfer(uid, { receivedAt: serverTime, ...among('mMinsu') }),
  ),
  ...byInsiders('records one that has come to a former member', (uid) =>
    createTransfer(uid, { receivedAt: serverTime, ...among('mFrank') }),
  ),
  ...byInsiders('edits a confirmed one', edit({ title: '고마워', receivedAt: null }, receivedPath)),
  ...byInsiders('deletes a confirmed one', edit({ deletedAt: serverTime }, receivedPath)),
  ...byInsiders('restores it', edit({ deletedAt: null, receivedAt: null }, deletedReceivedPath)),
  ...byOwner('restores it confirmed', edit({ deletedAt: null, receivedAt: earlier }, deletedReceivedPath)),
  ...byOwner(
    'restores it and confirms',
    edit({ deletedAt: null, receivedAt: serverTime }, deletedReceivedPath),
  ),
  ...byInsiders('edits one of the second shape', edit({ title: '회', receivedAt: null }, secondShapePath)),
  ...byInsiders(
    'deletes one of the second shape',
    edit({ deletedAt: serverTime, receivedAt: null }, secondShapePath),
  ),
  // Stored between the two shapes, however that came about: only what it has not is filled in.
  ...byInsiders(
    'deletes one with a note and no category',
    edit({ deletedAt: serverTime, category: null, receivedAt: null }, secondShapePath),
    { [secondShapePath]: ['category', 'receivedAt', ...chainFields].reduce(without, stored(fullExpense)) },
  ),
];
