import type { WholeAndOwn } from '@nbbang/domain/statistics/summary';

/**
 * How much of everything the amount is, in whole percent. Null where refunds make some part negative: then the parts
 * are none of a whole.
 *
 * @param tooSmall what is said instead of 0 %.
 */
export function partOf(amountMinor: number, all: readonly WholeAndOwn[], tooSmall: string): string | null {
  const wholeMinor = all.reduce((sum, one) => sum + one.wholeMinor, 0);
  if (wholeMinor <= 0 || all.some((one) => one.wholeMinor < 0)) return null;
  const percent = Math.round((100 * amountMinor) / wholeMinor);
  return percent === 0 && amountMinor > 0 ? tooSmall : `${percent}%`;
}
