/** Whether the member is the reader's own. A reader who is no member of the group (null) has none. */
export function isOwnMember(memberId: string | null | undefined, ownMemberId: string | null): boolean {
  return ownMemberId !== null && memberId === ownMemberId;
}

/** Compares for a sort: the reader's own member comes first, all others stay as they are. */
export function ownFirst(a: string, b: string, ownMemberId: string | null): number {
  return Number(isOwnMember(b, ownMemberId)) - Number(isOwnMember(a, ownMemberId));
}
