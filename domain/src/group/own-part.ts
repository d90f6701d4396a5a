import type { TransferParties } from '../expense/transfer-parties.ts';
import { isOwnMember } from './own-member.ts';

/** What the reader has to do with a transfer; null for one between others, or for none. */
export function ownPart(
  parties: TransferParties | null,
  ownMemberId: string | null,
): 'send' | 'receive' | null {
  if (parties === null) return null;
  if (isOwnMember(parties.from, ownMemberId)) return 'send';
  return isOwnMember(parties.to, ownMemberId) ? 'receive' : null;
}
