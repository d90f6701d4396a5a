import type { MemberId } from '@nbbang/domain/records/fields';

/** The claims of a line, with `count` portions of `id` where the first one stood. The others keep theirs. */
export function withPortions(claimedBy: readonly MemberId[], id: MemberId, count: number): MemberId[] {
  const others = claimedBy.filter((other) => other !== id);
  const first = claimedBy.indexOf(id);
  const at = first === -1 ? others.length : first;
  return others.toSpliced(at, 0, ...Array.from({ length: count }, () => id));
}
