import { nameCases } from '@nbbang/domain/testing/name-cases';
import { limits } from '@nbbang/domain/records/fields';
import { by } from '../by.ts';
import { earlier, newUser, stored, user } from '../documents.ts';
import type { RoleAttempt } from '../roles.ts';
import { createUser, editUser } from '../writes.ts';

export const userEdges: readonly RoleAttempt[] = [
  ...by('member', 'former', 'otherMember', 'stranger')('creates a profile', (uid) => createUser(uid)),
  ...by('member')(
    'creates one with a name of 40',
    createUser('bob', { name: '가'.repeat(limits.displayName) }),
  ),
  ...by('member')('creates one with a name of one', createUser('bob', { name: '.' })),
  ...by('owner', 'guest')('changes name and language', (uid) =>
    editUser(uid, { name: 'A.', language: 'en' }),
  ),
  ...nameCases
    .filter(([, , , isName]) => isName)
    .flatMap(([what, , name]) => by('member')(`is called by a name ${what}`, createUser('bob', { name }))),
  ...by('owner')(
    'changes the language under a name that could not be given today',
    editUser('alice', { language: 'en' }),
    { 'users/alice': stored({ ...user, name: 'Аlice\u{ad}' }) },
  ),
  ...by('owner')('sets the whole profile again', {
    op: 'set',
    path: 'users/alice',
    data: newUser({ createdAt: earlier }),
  }),
];
