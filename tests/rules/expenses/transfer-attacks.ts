import { serverTime, type Fields } from 'firestore-rules-tools/emulator/fields';
import { transferPath } from '../documents.ts';
import type { RoleAttempt } from '../roles.ts';
import { among, createTransfer } from '../writes.ts';
import { edit } from './owner-attempts.ts';

const transfer = (name: string, changes: Fields): RoleAttempt => ({
  name: `records a transfer ${name}`,
  as: 'owner',
  request: createTransfer('alice', changes),
});

export const transferAttacks: readonly RoleAttempt[] = [
  transfer('to oneself', among('mBob')),
  transfer('to two', among('mAlice', 'mGina')),
  transfer('to two, one the sender', among('mAlice', 'mBob')),
  transfer('to nobody', among()),
  transfer('to somebody outside', among('mNobody')),
  transfer('from somebody outside', { payers: { mNobody: 10_001 } }),
  transfer('from two', { payers: { mBob: 1, mGina: 10_000 } }),
  transfer('with a category', { category: 'food' }),
  transfer('by exact amounts', { split: { mode: 'exact', amountsMinor: { mAlice: 10_001 } } }),
  transfer('by shares', { split: { mode: 'shares', weights: { mAlice: 100 } } }),
  transfer('from nobody', { payers: {} }),
  transfer('in another currency', { currency: 'USD' }),
  transfer('of a fraction', { amountMinor: 0.5, payers: { mBob: 0.5 } }),
  transfer('of nothing', { amountMinor: 0, payers: { mBob: 0 } }),
  transfer('backwards', { amountMinor: -1, payers: { mBob: -1 } }),
  transfer('with a title of 101', { title: 'x'.repeat(101) }),
  transfer('with a number for a title', { title: 1 }),
  edit('edits a transfer into one to oneself', among('mBob'), transferPath),
  edit('edits a transfer into one to two', among('mAlice', 'mGina'), transferPath),
  edit('edits a transfer into one to somebody outside', among('mNobody'), transferPath),
  edit(
    'deletes a transfer and turns it round',
    { deletedAt: serverTime, payers: { mAlice: 10_001 }, ...among('mBob') },
    transferPath,
  ),
];
