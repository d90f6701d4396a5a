import { maxSumsMinor, toMinorUnits } from '../money/minor-units.ts';
import type { MemberId } from '../records/fields.ts';
import type { MemberTotals, Posting } from '../records/totals.ts';

type Figures = Record<keyof MemberTotals, bigint>;

/**
 * Running sums per member, while postings go in and out in any order: on the way they may be of any size. A map, because
 * a member id may be a name that every object has (`constructor`).
 */
export class MemberSums {
  readonly #members: Map<MemberId, Figures>;

  constructor(members: Record<MemberId, MemberTotals> = {}) {
    this.#members = new Map(
      Object.entries(members).map(([id, { paid, share, sent, received }]) => [
        id,
        { paid: BigInt(paid), share: BigInt(share), sent: BigInt(sent), received: BigInt(received) },
      ]),
    );
  }

  add(posting: Posting): void {
    this.#move(posting, 1n);
  }

  subtract(posting: Posting): void {
    this.#move(posting, -1n);
  }

  /** Whether they come to more than is counted (`maxSumsMinor`). */
  get isBeyond(): boolean {
    let all = 0n;
    for (const { paid, share, sent, received } of this.#members.values()) {
      all += sizeOf(paid) + sizeOf(share) + sizeOf(sent) + sizeOf(received);
    }
    return all > maxSumsMinor;
  }

  /**
   * Without the members whose four figures are all 0.
   *
   * @throws RangeError when a figure is no safe integer, which is beyond what is counted.
   */
  toRecord(): Record<MemberId, MemberTotals> {
    const isMoved = ({ paid, share, sent, received }: Figures) =>
      paid !== 0n || share !== 0n || sent !== 0n || received !== 0n;
    return Object.fromEntries(
      [...this.#members]
        .filter(([, figures]) => isMoved(figures))
        .map(([id, { paid, share, sent, received }]) => [
          id,
          {
            paid: toMinorUnits(Number(paid)),
            share: toMinorUnits(Number(share)),
            sent: toMinorUnits(Number(sent)),
            received: toMinorUnits(Number(received)),
          },
        ]),
    );
  }

  #move({ kind, paid, share }: Posting, sign: 1n | -1n): void {
    const [given, taken] =
      kind === 'transfer' ? (['sent', 'received'] as const) : (['paid', 'share'] as const);
    for (const [member, amount] of Object.entries(paid)) this.#change(member, given, sign * BigInt(amount));
    for (const [member, amount] of Object.entries(share)) this.#change(member, taken, sign * BigInt(amount));
  }

  #change(member: MemberId, figure: keyof MemberTotals, byMinor: bigint): void {
    const before = this.#members.get(member) ?? nothing;
    this.#members.set(member, { ...before, [figure]: before[figure] + byMinor });
  }
}

const nothing: Figures = { paid: 0n, share: 0n, sent: 0n, received: 0n };

function sizeOf(figure: bigint): bigint {
  return figure < 0n ? -figure : figure;
}
