/**
 * An amount of money as an integer in the currency's smallest unit (ISO 4217): won for KRW, cents for EUR.
 * Always a safe integer.
 */
export type MinorUnits = number & { readonly unit: 'minor' };

/** The largest amount one expense may have, in minor units. `firestore.rules` enforces the same figure. */
export const maxAmountMinor = 1_000_000_000_000;

/**
 * What all sums of a group, or of one of its years, may come to together in minor units, each taken as positive. So
 * whatever is added up of them, in whatever order, rounded to any step too, stays a safe integer.
 */
export const maxSumsMinor = 9_000_000_000_000_000;

export const zeroMinor = toMinorUnits(0);

/** @throws RangeError when `value` is not a safe integer: our own bug, never a user's. */
export function toMinorUnits(value: number): MinorUnits {
  if (!isMinorUnits(value)) throw new RangeError(`not an integer in minor units: ${value}`);
  return value;
}

export function isMinorUnits(value: number): value is MinorUnits {
  return Number.isSafeInteger(value);
}

export function addMinor(a: MinorUnits, b: MinorUnits): MinorUnits {
  return toMinorUnits(a + b);
}
