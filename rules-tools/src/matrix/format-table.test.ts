import { expect, test } from 'vitest';
import { formatTable } from './format-table.ts';

test('columns are as wide as what stands in them looks', () => {
  expect(
    formatTable(
      ['case', 'r'],
      [
        ['빵을 나눈다', '✓'],
        ['a', '·'],
      ],
      (column) => (column === 0 ? 'left' : 'centre'),
    ),
  ).toBe(`| case        |  r  |
| ----------- | :-: |
| 빵을 나눈다 |  ✓  |
| a           |  ·  |`);
});

test('pipes do not end a cell', () => {
  expect(
    formatTable(['a'], [['`x|y`'], ['`x\\|y`']], () => 'left')
      .split('\n')
      .slice(2),
  ).toEqual(['| `x\\|y`   |', '| `x\\ \\|y` |']);
});
