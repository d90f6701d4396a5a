/** One slice of the loaf, drawn in a square of 48 × 48: its top, the crust along its edge, a ring of flour. */
export type LoafSlice = { top: string; edge: string; flour: string; lifted: boolean };

const centre = 24;
const radius = 18;

/**
 * The paths of a round loaf seen from above and cut in `n` slices; the slice right of twelve o'clock is lifted.
 * A whole loaf (`n` = 1) has no cut.
 */
export function loafSlices(n: number): LoafSlice[] {
  const count = Math.max(1, Math.min(24, Math.round(n)));
  if (count === 1)
    return [{ top: disc(radius), edge: disc(radius), flour: disc(flourRadius), lifted: false }];
  return Array.from({ length: count }, (_, index) => slice(count, index));
}

const flourRadius = radius * 0.58;

function slice(count: number, index: number): LoafSlice {
  const angle = (2 * Math.PI) / count;
  const from = -Math.PI / 2 + index * angle;
  const to = from + angle;
  const lifted = index === 0;
  const gap = Math.min(3, 0.95 / Math.sin(angle / 2));
  const shift = gap + (lifted ? 3.2 : 0);
  const middle = (from + to) / 2;
  const x = centre + shift * Math.cos(middle);
  const y = centre + shift * Math.sin(middle);
  const r = radius - gap * 0.8;
  return {
    top: `M${round(x)} ${round(y)}L${point(x, y, r, from)}${arcTo(x, y, r, from, to)}Z`,
    edge: `M${point(x, y, r, from)}${arcTo(x, y, r, from, to)}`,
    flour: `M${point(x, y, r * 0.6, from + 0.14)}${arcTo(x, y, r * 0.6, from + 0.14, to - 0.14)}`,
    lifted,
  };
}

function arcTo(x: number, y: number, r: number, from: number, to: number): string {
  return `A${round(r)} ${round(r)} 0 ${to - from > Math.PI ? 1 : 0} 1 ${point(x, y, r, to)}`;
}

function point(x: number, y: number, r: number, angle: number): string {
  return `${round(x + r * Math.cos(angle))} ${round(y + r * Math.sin(angle))}`;
}

function disc(r: number): string {
  const size = round(r);
  return `M${round(centre - r)} ${centre}a${size} ${size} 0 1 1 ${round(2 * r)} 0a${size} ${size} 0 1 1 -${round(2 * r)} 0Z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
