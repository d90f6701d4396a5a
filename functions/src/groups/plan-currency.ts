import type { Group } from '@nbbang/domain/records/group';
import type { GroupWrite } from '../members/group-write.ts';
import { Refusal } from '../refusal.ts';
import { requireOwner } from '../members/require-member.ts';

export type CurrencyInputs = {
  group: Group | null;
  /** Deleted ones count: each is in the currency it was entered in, and can be restored. */
  hasExpenses: boolean;
  currency: string;
  uid: string;
  nowMs: number;
};

/**
 * The fields of the group to write; null when it has the currency already.
 *
 * @throws Refusal group-not-found, not-a-member, not-an-owner, has-expenses
 */
export function planCurrency({
  group,
  hasExpenses,
  currency,
  uid,
  nowMs,
}: CurrencyInputs): GroupWrite | null {
  const { group: present } = requireOwner(group, uid);
  if (present.currency === currency) return null;
  if (hasExpenses) throw new Refusal('has-expenses');
  return { currency, updatedBy: uid, updatedAt: nowMs };
}
