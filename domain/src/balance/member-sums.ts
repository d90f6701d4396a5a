import { toMinorUnits, zeroMinor } from '../money/minor-units.ts';
import type { MemberId } from '../records/fields.ts';
import type { MemberTotals, Posting } from '../records/totals.ts';

/**
 * Running sums per member, while postings go in and out. A map, because a member id may be a name that every
 * object has (`constructor`).
 */
export class MemberSums {
  readonly #members: Map<MemberId, MemberTotals>;

  constructor(members: Record<MemberId, MemberTotals> = {}) {
    this.#members = new Map(Object.entries(members));
  }

  add(posting: Posting): void {
    this.#move(posting, 1);
  }

  subtract(posting: Posting): void {
    this.#move(posting, -1);
  }

  /** Without the members whose four figures are all 0. */
  toRecord(): Record<MemberId, MemberTotals> {
    const isMoved = ({ paid, share, sent, received }: MemberTotals) =>
      paid !== 0 || share !== 0 || sent !== 0 || received !== 0;
    return Object.fromEntries([...this.#members].filter(([, figures]) => isMoved(figures)));
  }

  #move({ kind, paid, share }: Posting, sign: 1 | -1): void {
    const [given, taken] =
      kind === 'transfer' ? (['sent', 'received'] as const) : (['paid', 'share'] as const);
    for (const [member, amount] of Object.entries(paid)) this.#change(member, given, sign * amount);
    for (const [member, amount] of Object.entries(share)) this.#change(member, taken, sign * amount);
  }

  #change(member: MemberId, figure: keyof MemberTotals, byMinor: number): void {
    const before = this.#members.get(member) ?? nothing;
    this.#members.set(member, { ...before, [figure]: toMinorUnits(before[figure] + byMinor) });
  }
}

const nothing: MemberTotals = { paid: zeroMinor, share: zeroMinor, sent: zeroMinor, received: zeroMinor };
