/** From where to where an axis runs, in minor units; zero lies on it. */
export type BarScale = { low: number; high: number };

export type AxisScale = BarScale & {
  /** At round figures, ascending; the first is `low`, the last is `high`. */
  ticks: number[];
};

/** An axis on which all amounts and zero find room. */
export function barScale(amounts: readonly number[]): BarScale {
  const [low, high] = [Math.min(0, ...amounts), Math.max(0, ...amounts)];
  return low === high ? { low: 0, high: 1 } : { low, high };
}

/** The same from one round figure to another, with at most `most` + 2 ticks: 1, 2, 2½ or 5 times a power of ten apart. */
export function axisScale(amounts: readonly number[], most = 4): AxisScale {
  const { low, high } = barScale(amounts);
  const step = roundStep((high - low) / most);
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
  return { low: first * step, high: last * step, ticks };
}

function roundStep(least: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(least)));
  // A step is a whole number of minor units.
  const factors = power === 1 ? [1, 2, 5] : [1, 2, 2.5, 5];
  const factor = factors.find((one) => one * power >= least) ?? 10;
  return factor * power;
}

/** Where an amount lies on the axis: 0 at its lower end, 1 at its upper. */
export function positionOn({ low, high }: BarScale, amountMinor: number): number {
  return (amountMinor - low) / (high - low);
}

/** Where a bar of the amount begins and ends on the axis: from zero up, or, when it is negative, down. */
export function barSpan(amountMinor: number, scale: BarScale): { from: number; to: number } {
  return {
    from: positionOn(scale, Math.min(0, amountMinor)),
    to: positionOn(scale, Math.max(0, amountMinor)),
  };
}
