import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { beforeAll, describe, expect, it } from 'vitest';
import { expenseReference } from '../firestore/references.ts';
import { answered, refused } from '../testing/refused.ts';
import { encodeExpense, loadGroup } from '../testing/stored-group.ts';
import { callFunction, db, newId } from '../testing/suite.ts';
import { type Accounts, signUpThree, storeUsualGroup } from '../testing/usual-group.ts';

let accounts: Accounts;

beforeAll(async () => {
  accounts = await signUpThree();
});

describe('changeCurrency', () => {
  const change = (groupId: string, currency: string) =>
    callFunction('changeCurrency', accounts.owner, { groupId, currency });

  it('changes it while there is no expense, the same when repeated', async () => {
    const groupId = await storeUsualGroup(accounts);
    expect(await change(groupId, 'EUR')).toEqual(answered({ currency: 'EUR' }));
    const after = await loadGroup(groupId);
    expect(after).toMatchObject({ currency: 'EUR', updatedBy: accounts.owner.uid });
    await expenseReference(db, groupId, newId()).set(
      encodeExpense(makeExpense({ amountMinor: 1, payer: 'mina', participants: ['mina'], currency: 'EUR' })),
    );
    expect(await change(groupId, 'EUR')).toEqual(answered({ currency: 'EUR' }));
    expect(await loadGroup(groupId)).toEqual(after);
  });

  it('knows the currencies of ISO 4217', async () => {
    const groupId = await storeUsualGroup(accounts);
    expect(await change(groupId, 'XXZ')).toEqual(refused('invalid-field', 'currency'));
  });
});

describe('deleteGroup', () => {
  const remove = (groupId: string, name: string) =>
    callFunction('deleteGroup', accounts.owner, { groupId, name });

  it('deletes it however the name was typed, the same when repeated', async () => {
    const groupId = await storeUsualGroup(accounts);
    expect(await remove(groupId, ` ${'제주 여행'.normalize('NFD')} `)).toEqual(answered({ groupId }));
    expect(await loadGroup(groupId)).toBeNull();
    expect(await remove(groupId, 'anything')).toEqual(answered({ groupId }));
  });

  it('answers the same of a group that never was', async () => {
    const groupId = newId();
    expect(await remove(groupId, '제주 여행')).toEqual(answered({ groupId }));
  });
});
