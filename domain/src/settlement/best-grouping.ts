/**
 * A best grouping splits the balances into as many sets as possible that each add up to 0.
 *
 * @param balances none is 0; they add up to 0; at most about 16, since time and memory double with each. The
 *   sum of those above 0 is a safe integer, so that every sum of a subset is exact.
 * @returns whether the balances at two places are in the same set of some best grouping.
 */
export function bestGrouping(balances: readonly number[]): (a: number, b: number) => boolean {
  const subsets = 2 ** balances.length;
  const sums = subsetSums(balances);
  const groups = mostGroups(balances.length, sums);
  const all = subsets - 1;
  const together = balances.map(() => 0);
  for (let subset = 1; subset < subsets; subset += 1) {
    // In a best grouping exactly if the others alone still make all the sets but one.
    if (sums[subset] !== 0 || groups[all ^ subset] !== (groups[all] ?? 0) - 1) continue;
    for (let at = 0; at < balances.length; at += 1) {
      if (subset & (1 << at)) together[at] = (together[at] ?? 0) | subset;
    }
  }
  return (a, b) => ((together[a] ?? 0) & (1 << b)) !== 0;
}

/** The sum of every subset of the balances; bit i of the index stands for `balances[i]`. */
function subsetSums(balances: readonly number[]): Float64Array {
  const sums = new Float64Array(2 ** balances.length);
  balances.forEach((balance, at) => {
    const bit = 1 << at;
    for (let subset = 0; subset < bit; subset += 1) sums[bit | subset] = (sums[subset] ?? 0) + balance;
  });
  return sums;
}

/**
 * For every subset that adds up to 0: into how many such sets it can be split at most. (For the others: how many can
 * be taken out of it one after the other.) Removing the members one by one, in the best order, passes through
 * as many zero sums as there are sets.
 */
function mostGroups(size: number, sums: Float64Array): Uint8Array {
  const groups = new Uint8Array(sums.length);
  for (let subset = 1; subset < sums.length; subset += 1) {
    let most = 0;
    for (let at = 0; at < size; at += 1) {
      if (subset & (1 << at)) most = Math.max(most, groups[subset ^ (1 << at)] ?? 0);
    }
    groups[subset] = most + (sums[subset] === 0 ? 1 : 0);
  }
  return groups;
}
