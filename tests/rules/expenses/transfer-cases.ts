import { serverTime } from 'firestore-rules-tools/emulator/fields';
import { transferPath } from '../documents.ts';
import { insiders, nobody, type RoleCase } from '../roles.ts';
import { among, createTransfer, revise } from '../writes.ts';

/** A transfer is an expense of kind `transfer`, and stands in its section. */
export const transferCases: readonly RoleCase[] = [
  { name: 'transfer', allowed: insiders, request: ({ uid }) => createTransfer(uid) },
  {
    name: 'transfer to a former member, who may still be owed',
    allowed: insiders,
    request: ({ uid }) => createTransfer(uid, among('mFrank')),
  },
  {
    name: 'transfer from a former member, who may still owe',
    allowed: insiders,
    request: ({ uid }) => createTransfer(uid, { payers: { mFrank: 10_001 } }),
  },
  {
    name: 'transfer to oneself',
    allowed: nobody,
    request: ({ uid }) => createTransfer(uid, among('mBob')),
  },
  {
    name: 'transfer to two',
    allowed: nobody,
    request: ({ uid }) => createTransfer(uid, among('mAlice', 'mGina')),
  },
  {
    name: 'transfer turned round',
    allowed: insiders,
    request: ({ uid }) => revise(uid, { payers: { mAlice: 10_001 }, ...among('mBob') }, transferPath),
  },
  {
    name: 'transfer made an expense',
    allowed: nobody,
    request: ({ uid }) => revise(uid, { kind: 'expense', title: 'x' }, transferPath),
  },
  {
    name: 'transfer deleted softly',
    allowed: insiders,
    request: ({ uid }) => revise(uid, { deletedAt: serverTime }, transferPath),
  },
];
