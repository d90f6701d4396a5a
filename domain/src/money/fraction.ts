/** An exact number: no sum, product or quotient of what people type is ever rounded on the way. */
export type Fraction = { numerator: bigint; denominator: bigint };

export const toFraction = (integer: bigint): Fraction => ({ numerator: integer, denominator: 1n });

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) {
    return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  }
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** `b` is not 0. The denominator of the result may be negative. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.denominator, denominator: a.denominator * b.numerator };
}

/** Both denominators are positive. */
export function isLess(a: Fraction, b: Fraction): boolean {
  return a.numerator * b.denominator < b.numerator * a.denominator;
}

/** The nearest integer, halves away from 0; `isExact` when there was nothing to round. */
export function roundHalfAway({ numerator, denominator }: Fraction): { integer: bigint; isExact: boolean } {
  const isNegative = numerator < 0n !== denominator < 0n;
  const [over, under] = [absolute(numerator), absolute(denominator)];
  const size = (2n * over + under) / (2n * under);
  return { integer: isNegative ? -size : size, isExact: over % under === 0n };
}

const absolute = (integer: bigint) => (integer < 0n ? -integer : integer);
