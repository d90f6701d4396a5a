/** One slice of the loaf, drawn in a square of 48 × 48. */
export type LoafSlice = { crust: string; crumb: string; lifted: boolean };

const centre = 24;
const radius = 17.6;

/**
 * The paths of a round loaf seen from above and cut in `n` slices; the slice right of twelve o'clock is lifted.
 * A whole loaf (`n` = 1) has no cut.
 */
export function loafSlices(n: number): LoafSlice[] {
  const count = Math.max(1, Math.min(24, Math.round(n)));
  if (count === 1) return [{ crust: disc(radius), crumb: disc(radius - 3.6), lifted: false }];
  return Array.from({ length: count }, (_, index) => slice(count, index));
}

function slice(count: number, index: number): LoafSlice {
  const from = -Math.PI / 2 + (index * 2 * Math.PI) / count;
  const to = from + (2 * Math.PI) / count;
  const lifted = index === 0;
  const gap = count === 2 ? 0.9 : Math.min(2.2, 0.85 / Math.sin(Math.PI / count));
  const shift = gap + (lifted ? 3.1 : 0);
  const middle = (from + to) / 2;
  const x = centre + shift * Math.cos(middle);
  const y = centre + shift * Math.sin(middle);
  const inset = Math.min(5.5, 1.5 / Math.sin(Math.PI / count));
  return {
    crust: wedge(x, y, radius - gap, from, to),
    crumb: wedge(
      x + inset * Math.cos(middle),
      y + inset * Math.sin(middle),
      radius - gap - 3.2 - inset,
      from,
      to,
    ),
    lifted,
  };
}

function wedge(x: number, y: number, r: number, from: number, to: number): string {
  const large = to - from > Math.PI ? 1 : 0;
  const start = `${round(x + r * Math.cos(from))} ${round(y + r * Math.sin(from))}`;
  const end = `${round(x + r * Math.cos(to))} ${round(y + r * Math.sin(to))}`;
  return `M${round(x)} ${round(y)}L${start}A${round(r)} ${round(r)} 0 ${large} 1 ${end}Z`;
}

function disc(r: number): string {
  const d = round(2 * r);
  return `M${round(centre - r)} ${centre}a${round(r)} ${round(r)} 0 1 1 ${d} 0a${round(r)} ${round(r)} 0 1 1 -${d} 0Z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
