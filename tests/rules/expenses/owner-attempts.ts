import type { Fields } from 'firestore-rules-tools/emulator/fields';
import type { RoleAttempt } from '../roles.ts';
import { createExpense, revise } from '../writes.ts';

export const create = (name: string, changes: Fields, path?: string): RoleAttempt => ({
  name: `creates one ${name}`,
  as: 'owner',
  request: createExpense('alice', changes, path),
});

export const edit = (name: string, changes: Fields, path?: string): RoleAttempt => ({
  name,
  as: 'owner',
  request: revise('alice', changes, path),
});
