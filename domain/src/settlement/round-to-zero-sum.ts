import { provenMembers } from './suggest-transfers.ts';

/** What one balance may be rounded to, in steps: `low` or `high`, which are the same when it is a whole number. */
type Range = { low: number; high: number };

/**
 * Rounds every balance down or up to a multiple of `step`, so that they still add up to 0. That fixes how many go up;
 * which ones is asked of the balances in the order of what is left above the multiple below, the most first, then in
 * the order given: each goes up if it may.
 *
 * Up to `provenMembers` it may if a shortest list of transfers is still possible: shortest for any rounding. A list of
 * n − k transfers stands for k sets whose rounded balances add up to 0, a balance rounded to 0 being one by itself; and
 * a set can be rounded to 0 exactly if 0 lies between its sums rounded down and up. So it takes a split into as many
 * such sets as possible. Every set that adds up to 0 before rounding is one of them: rounding costs no transfer.
 *
 * Beyond, each goes up as long as the number is not reached. That may cost transfers: two pairs of opposite balances
 * may be rounded to four that match nobody.
 *
 * The answer depends on the balances' remainders and on how few transfers there can be at best. A recorded transfer
 * in steps leaves the remainders, and with any rounding takes at most one from the fewest there can be, with this rounding
 * exactly one: it stays the first that is shortest.
 *
 * @param balances in minor units; none is 0; they add up to 0.
 */
export function roundToZeroSum(balances: readonly number[], step: number): number[] {
  const ranges = balances.map((balance) => rangeOf(balance, step));
  const above = balances.map((balance, at) => balance - (ranges[at]?.low ?? 0) * step);
  const order = [...above.keys()]
    .filter((at) => (above[at] ?? 0) > 0)
    .sort((a, b) => (above[b] ?? 0) - (above[a] ?? 0) || a - b);
  const ups = above.reduce((sum, units) => sum + units, 0) / step;

  const nearest = pin(ranges, order, ups);
  const chosen = balances.length > provenMembers ? nearest : firstShortest(ranges, order, nearest);
  return chosen.map(({ low }) => low * step);
}

function rangeOf(balance: number, step: number): Range {
  const above = ((balance % step) + step) % step;
  const low = (balance - above) / step;
  return { low, high: above === 0 ? low : low + 1 };
}

/** The first `ups` of the order go up, the others down. */
function pin(ranges: readonly Range[], order: readonly number[], ups: number): Range[] {
  const isUp = new Set(order.slice(0, ups));
  return ranges.map(({ low, high }, at) => (isUp.has(at) ? both(high) : both(low)));
}

/** `nearest` is the first of all, and most often a shortest. */
function firstShortest(ranges: readonly Range[], order: readonly number[], nearest: Range[]): Range[] {
  const most = mostSets(ranges);
  if (mostSets(nearest) === most) return nearest;
  return order.reduce(
    (pinned, at) => {
      const { low, high } = pinned[at] ?? both(0);
      const up = pinned.with(at, both(high));
      return mostSets(up) === most ? up : pinned.with(at, both(low));
    },
    [...ranges],
  );
}

const both = (steps: number): Range => ({ low: steps, high: steps });

/**
 * Into how many sets the ranges can be split at most, 0 lying between the sums of each; −1 when it does not lie between
 * the sums of all. The work triples with each range: at most about 14.
 */
function mostSets(ranges: readonly Range[]): number {
  const subsets = 2 ** ranges.length;
  const isZero = zeroSubsets(ranges);
  if (isZero[subsets - 1] !== 1) return -1;
  const most = new Int8Array(subsets).fill(-1);
  most[0] = 0;
  for (let done = 0; done < subsets - 1; done += 1) {
    const sets = most[done] ?? -1;
    if (sets === -1) continue;
    // The next set is the first range that is left and some of the others.
    const left = (subsets - 1) ^ done;
    const first = left & -left;
    const others = left ^ first;
    for (let joined = others; ; joined = (joined - 1) & others) {
      const all = done | first | joined;
      if (isZero[first | joined] === 1 && (most[all] ?? -1) <= sets) most[all] = sets + 1;
      if (joined === 0) break;
    }
  }
  return most[subsets - 1] ?? -1;
}

/** For every subset whether 0 lies between its sums; bit i of the index stands for `ranges[i]`. */
function zeroSubsets(ranges: readonly Range[]): Uint8Array {
  const low = new Float64Array(2 ** ranges.length);
  const high = new Float64Array(low.length);
  ranges.forEach((range, at) => {
    const bit = 1 << at;
    for (let subset = 0; subset < bit; subset += 1) {
      low[bit | subset] = (low[subset] ?? 0) + range.low;
      high[bit | subset] = (high[subset] ?? 0) + range.high;
    }
  });
  return Uint8Array.from(low, (sum, subset) => (sum <= 0 && (high[subset] ?? 0) >= 0 ? 1 : 0));
}
