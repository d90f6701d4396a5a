import { limits } from '@nbbang/domain/records/fields';
import fc from 'fast-check';
import type { Fields } from 'firestore-rules-tools/emulator/fields';
import { earlier, newUser, stored, user } from '../documents.ts';
import type { RoleAttempt } from '../roles.ts';
import { sample } from '../sample.ts';
import type { Description } from '../spoil/description.ts';
import type { Subject } from '../spoil/subject.ts';
import { futureTimes, literally } from '../spoil/substitutes.ts';
import { typedName } from '../typed-text.ts';
import { createUser, editUser } from '../writes.ts';
import { isUserWrite } from './is-user-write.ts';

const ofUser: Description = {
  texts: { name: limits.displayName },
  others: { language: literally('fr', 'en-GB'), createdAt: futureTimes, updatedAt: futureTimes },
};

const userInputs: fc.Arbitrary<Fields> = fc.record({
  name: typedName(limits.displayName),
  language: fc.constantFrom('ko', 'en'),
});

export const userSubjects: readonly Subject[] = [
  {
    name: 'user create',
    as: 'stranger',
    path: 'users/ghost',
    before: null,
    after: newUser(),
    description: ofUser,
    isValid: isUserWrite,
    inputs: () => userInputs,
  },
  {
    name: 'user edit',
    as: 'owner',
    path: 'users/alice',
    before: stored(user),
    after: newUser({ name: 'Alice A.', createdAt: earlier }),
    description: ofUser,
    isValid: isUserWrite,
    inputs: () => userInputs,
  },
];

export const userSamples: readonly RoleAttempt[] = [
  ...sample('user create', 'former', userInputs, createUser),
  ...sample('user edit', 'owner', userInputs, editUser),
];
