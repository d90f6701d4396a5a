import type { Group } from '@nbbang/domain/records/group';
import type { GroupWrite } from '../members/group-write.ts';
import { requireOwner } from '../members/require-member.ts';
import { refusalsOf } from '../refusal.ts';

const refuse = refusalsOf('changeCurrency');

export type CurrencyInputs = {
  group: Group | null;
  /** Deleted ones count: each is in the currency it was entered in, and can be restored. */
  hasExpenses: boolean;
  currency: string;
  uid: string;
  nowMs: number;
};

/** The fields of the group to write; null when it has the currency already. */
export function planCurrency({
  group,
  hasExpenses,
  currency,
  uid,
  nowMs,
}: CurrencyInputs): GroupWrite | null {
  if (group === null) throw refuse('group-not-found');
  requireOwner(group, uid, refuse);
  if (group.currency === currency) return null;
  if (hasExpenses) throw refuse('has-expenses');
  return { currency, updatedBy: uid, updatedAt: nowMs };
}
