import { makeMember } from '@nbbang/domain/testing/make-group';
import { departed, nameOnly } from './records.ts';
import { storeGroup } from './stored-group.ts';
import { type Account, newId, signUp } from './suite.ts';

export type Accounts = { owner: Account; member: Account; guest: Account };

/** Three accounts of their own for a test file; `guest` is signed in without a name and in no group. */
export async function signUpThree(): Promise<Accounts> {
  const [owner, member, guest] = await Promise.all([
    signUp(`${newId()}@example.com`),
    signUp(`${newId()}@example.com`),
    signUp(),
  ]);
  return { owner, member, guest };
}

/** Stores a group of an owner (`owner`), a member (`mina`), one by name only (`minsu`) and one who departed (`gone`). */
export function storeUsualGroup({ owner, member }: Omit<Accounts, 'guest'>): Promise<string> {
  return storeGroup({
    owner: makeMember('지우', { uid: owner.uid, role: 'owner' }),
    mina: makeMember('Mina', { uid: member.uid }),
    minsu: nameOnly,
    gone: departed,
  });
}
