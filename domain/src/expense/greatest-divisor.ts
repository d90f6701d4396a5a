/** The greatest common divisor of non-negative integers; 0 when all are 0. */
export function greatestDivisor(numbers: readonly bigint[]): bigint {
  return numbers.reduce(ofTwo, 0n);
}

function ofTwo(a: bigint, b: bigint): bigint {
  return b === 0n ? a : ofTwo(b, a % b);
}
