import { maxSumsMinor, toMinorUnits, type MinorUnits } from '../money/minor-units.ts';
import { categories } from '../records/category.ts';
import type { MemberId } from '../records/fields.ts';
import type { Posting, Statistics } from '../records/totals.ts';
import { yearOf } from './year-of.ts';

const categoryKeys = [...categories, 'none'] as const;

type CategoryKey = (typeof categoryKeys)[number];
type ByCategory = Statistics['share'][string];
type Amounts = Map<MemberId, bigint>;

/** The sums of one year while postings go in and out, of any size on the way; postings of other years pass by. */
export class YearSums {
  readonly #year: number;
  readonly #share = new Map<string, Map<CategoryKey, Amounts>>();
  readonly #paid = new Map<string, Amounts>();

  /** @param statistics null: there are none of the year yet. */
  constructor(year: number, statistics: Statistics | null) {
    this.#year = year;
    if (statistics === null) return;
    for (const [month, byCategory] of Object.entries(statistics.share)) {
      for (const category of categoryKeys) {
        const amounts = byCategory[category];
        if (amounts !== undefined) this.#shareOf(month, category, toAmounts(amounts));
      }
    }
    for (const [month, amounts] of Object.entries(statistics.paid)) {
      this.#paid.set(month, toAmounts(amounts));
    }
  }

  add(posting: Posting): void {
    this.#move(posting, 1n);
  }

  subtract(posting: Posting): void {
    this.#move(posting, -1n);
  }

  /** Whether they come to more than is counted (`maxSumsMinor`). */
  get isBeyond(): boolean {
    const shares = [...this.#share.values()].flatMap((byCategory) => [...byCategory.values()]);
    let all = 0n;
    for (const amounts of [...shares, ...this.#paid.values()]) {
      for (const amount of amounts.values()) all += amount < 0n ? -amount : amount;
    }
    return all > maxSumsMinor;
  }

  /** Without sums that are 0 and maps that would be empty. @throws RangeError when a sum is no safe integer */
  toStatistics(updatedAt: number): Statistics {
    const share: Statistics['share'] = {};
    for (const [month, byCategory] of this.#share) {
      const moved: ByCategory = {};
      for (const [category, amounts] of byCategory) {
        if (isMoved(amounts)) moved[category] = toRecord(amounts);
      }
      if (Object.keys(moved).length > 0) share[month] = moved;
    }
    const paid = [...this.#paid].filter(([, amounts]) => isMoved(amounts));
    const paidByMonth = Object.fromEntries(paid.map(([month, amounts]) => [month, toRecord(amounts)]));
    return { year: this.#year, share, paid: paidByMonth, updatedAt };
  }

  #move(posting: Posting, sign: 1n | -1n): void {
    const { date, category, paid, share } = posting;
    if (date === null || yearOf(posting) !== this.#year) return;
    const month = date.slice(5, 7);
    change(this.#shareOf(month, category ?? 'none'), share, sign);
    change(held(this.#paid, month, new Map()), paid, sign);
  }

  #shareOf(month: string, category: CategoryKey, initial: Amounts = new Map()): Amounts {
    return held(held(this.#share, month, new Map<CategoryKey, Amounts>()), category, initial);
  }
}

/** What `map` holds under `key`, which is `initial` from now on where it held nothing. */
function held<Key, Value>(map: Map<Key, Value>, key: Key, initial: Value): Value {
  const before = map.get(key);
  if (before !== undefined) return before;
  map.set(key, initial);
  return initial;
}

function change(amounts: Amounts, by: Record<MemberId, MinorUnits>, sign: 1n | -1n): void {
  for (const [member, amount] of Object.entries(by)) {
    amounts.set(member, (amounts.get(member) ?? 0n) + sign * BigInt(amount));
  }
}

function toAmounts(amounts: Readonly<Record<MemberId, number>>): Amounts {
  return new Map(Object.entries(amounts).map(([member, amount]) => [member, BigInt(amount)]));
}

function isMoved(amounts: Amounts): boolean {
  return [...amounts.values()].some((amount) => amount !== 0n);
}

function toRecord(amounts: Amounts): Record<MemberId, MinorUnits> {
  return Object.fromEntries(
    [...amounts]
      .filter(([, amount]) => amount !== 0n)
      .map(([member, amount]) => [member, toMinorUnits(Number(amount))]),
  );
}
