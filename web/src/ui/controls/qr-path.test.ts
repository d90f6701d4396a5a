import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrPath } from './qr-path.ts';

const link = 'https://nbbang.example/join/aB3dE6gH9jK2mN5pQ8sT1v';

/** The modules that a path of unit-high rectangles covers, each once. */
function modulesOf({ size, path }: { size: number; path: string }): boolean[][] {
  const covered = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  for (const [, x, y, width, back] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    expect(back).toBe(width);
    for (let at = Number(x); at < Number(x) + Number(width); at += 1) {
      const row = covered[Number(y)];
      if (row) row[at] = (row[at] ?? 0) + 1;
    }
  }
  expect(covered.flat().every((times) => times <= 1)).toBe(true);
  return covered.map((row) => row.map((times) => times === 1));
}

test('the drawing is the code, module by module', () => {
  for (const text of [link, 'A', link + '?as=abcdefghijkl']) {
    const drawn = qrPath(text);
    const { data, size } = encode(text, { ecc: 'M', border: 0 });
    expect(drawn.size).toBe(size);
    expect(modulesOf(drawn)).toEqual(data);
  }
});

test('three corners carry the pattern by which a camera finds a code', () => {
  const drawn = modulesOf(qrPath(link));
  const last = drawn.length - 7;
  for (const [x, y] of [
    [0, 0],
    [last, 0],
    [0, last],
  ] as const) {
    const corner = drawn.slice(y, y + 7).map((row) =>
      row
        .slice(x, x + 7)
        .map((dark) => (dark ? '#' : '.'))
        .join(''),
    );
    expect(corner).toEqual(['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######']);
  }
});
